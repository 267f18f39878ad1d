import { Button, makeStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { chooseBelow, chooseMeasure, choosePeers, searchBoard } from "../../../app/commands/board/choose";
import type { Measure } from "../../../app/board/types";
import { starIds, type StarId } from "../../../core/standards/stars";
import { boardText } from "../../../i18n/board";
import { SearchField } from "../SearchField";
import { useApp, useServices } from "../useApp";
import { Select } from "./Select";
import { useBoard, useBoardWords } from "./useBoard";

const useStyles = makeStyles({
  filters: { display: "grid", gap: "8px", padding: "0 16px 10px" },
  field: { display: "flex", alignItems: "center", gap: "8px", fontSize: "12px", whiteSpace: "nowrap" },
  chips: { display: "flex", flexWrap: "wrap", gap: "6px", padding: "0 16px 8px" },
  search: { maxWidth: "none" },
});

function PeersFilter({ by }: { readonly by: "field" | "size" }) {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const names = useBoard((b) => b.summary?.[by === "field" ? "fields" : "sizes"]);
  const peers = useBoard((b) => b.peers);
  if (!names || names.length < 2) return null;
  const choose = (value: string): void => {
    const { [by]: _, ...rest } = peers;
    void choosePeers(services, value === "" ? rest : { ...rest, [by]: value });
  };
  const options = [{ value: "", text: t("all") }, ...names.map((name) => ({ value: name, text: name }))];
  return (
    <label className={styles.field}>
      {t(by)}
      <Select label={t(by)} value={peers[by] ?? ""} options={options} onChoose={choose} />
    </label>
  );
}

/** Which total or star a change is looked at in. */
export function MeasureFilter() {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const locale = useApp((s) => s.locale);
  const measure = useBoard((b) => b.measure);
  const options = (["total", ...starIds] as const).map((one) => ({
    value: one as Measure,
    text: boardText(locale, `mid.${one}`),
  }));
  return (
    <label className={styles.field}>
      {t("measure")}
      <Select
        label={t("measure")}
        value={measure}
        options={options}
        onChoose={(one) => void chooseMeasure(services, one)}
      />
    </label>
  );
}

/** Which star a society does not reach; offered where lines are set. */
export function BelowFilter() {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const locale = useApp((s) => s.locale);
  const below = useBoard((b) => b.below);
  const lines = useBoard((b) => b.settings?.lines);
  const set = starIds.filter((star) => lines !== undefined && lines[star] !== null);
  if (set.length === 0) return null;
  const options = [
    { value: "" as StarId | "", text: t("below.any") },
    ...set.map((star) => ({ value: star, text: boardText(locale, `mid.${star}`) })),
  ];
  return (
    <label className={styles.field}>
      {t("below")}
      <Select
        label={t("below")}
        value={below ?? ""}
        options={options}
        onChoose={(star) => chooseBelow(services, star === "" ? undefined : star)}
      />
    </label>
  );
}

/** Search and filters of the view that is open. */
export function Filters() {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const tab = useBoard((b) => b.tab);
  const search = useBoard((b) => b.search);
  return (
    <div className={styles.filters} role="group" aria-label={t("filter")}>
      {tab === "standing" && (
        <SearchField
          className={styles.search}
          label={t("search")}
          value={search}
          onSearch={(text) => searchBoard(services, text)}
        />
      )}
      <PeersFilter by="field" />
      <PeersFilter by="size" />
      {tab === "change" && <MeasureFilter />}
      {tab === "standing" && <BelowFilter />}
    </div>
  );
}

/** Filters that are set, each to be taken away. */
export function Chips() {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const locale = useApp((s) => s.locale);
  const peers = useBoard((b) => b.peers);
  const below = useBoard((b) => (b.tab === "standing" ? b.below : undefined));
  const chips = (["field", "size"] as const).flatMap((by) => {
    const { [by]: name, ...rest } = peers;
    const drop = (): void => void choosePeers(services, rest);
    return name === undefined ? [] : [{ name, drop }];
  });
  if (below)
    chips.push({
      name: t("below.chip", { star: boardText(locale, `mid.${below}`) }),
      drop: () => chooseBelow(services, undefined),
    });
  if (chips.length === 0) return null;
  return (
    <div className={styles.chips}>
      {chips.map(({ name, drop }) => (
        <Button
          key={name}
          size="small"
          shape="circular"
          icon={<DismissRegular />}
          iconPosition="after"
          aria-label={t("filter.drop", { name })}
          onClick={drop}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
