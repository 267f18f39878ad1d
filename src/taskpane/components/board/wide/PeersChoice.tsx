import { choosePeers } from "../../../../app/commands/board/choose";
import { useServices } from "../../useApp";
import { useBoardStyles } from "../styles";
import { useBoard, useBoardWords } from "../useBoard";

/** Ways in which societies are grouped. */
const ways = ["field", "size"] as const;

/** One group of peers, by field or by size, or all. */
export function PeersChoice() {
  const shared = useBoardStyles();
  const services = useServices();
  const t = useBoardWords();
  const summary = useBoard((b) => b.summary);
  const peers = useBoard((b) => b.peers);
  const groups = { field: summary?.fields ?? [], size: summary?.sizes ?? [] };
  const offered = ways.filter((way) => groups[way].length > 1);
  if (offered.length === 0) return null;
  const now = ways.find((way) => peers[way] !== undefined);
  const choose = (value: string): void => {
    const way = ways.find((one) => value.startsWith(`${one}:`));
    void choosePeers(services, way ? { [way]: value.slice(way.length + 1) } : {});
  };
  return (
    <select
      className={shared.select}
      aria-label={t("peers")}
      value={now ? `${now}:${peers[now]}` : ""}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{t("peers.all")}</option>
      {offered.map((way) => (
        <optgroup key={way} label={t(way)}>
          {groups[way].map((name) => (
            <option key={name} value={`${way}:${name}`}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
