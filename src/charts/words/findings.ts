import type { FindingsView } from "../../analysis/views";
import { joinRich, type Rich } from "../../i18n/rich";
import type { Voice } from "../voice";
import type { Words } from "./types";

const severities = ["error", "warning", "info"] as const;

function conclusion(voice: Voice, { kinds }: FindingsView): Rich {
  if (kinds.length === 0) return voice.rich("findings.none");
  const parts = severities.flatMap((severity) => {
    const n = kinds.filter((one) => one.severity === severity).reduce((sum, { count }) => sum + count, 0);
    return n === 0 ? [] : [voice.rich("findings.count", { severity: voice.text(`findings.${severity}`), n })];
  });
  const counts = joinRich(parts, voice.text("word.comma"));
  const most = kinds.reduce((best, { count }) => Math.max(best, count), 0);
  const frequent = kinds.filter(({ count }) => count === most);
  const kind: Rich = [{ name: frequent[0]!.name }];
  if (kinds.length === 1) return voice.rich("findings.countsOne", { counts, kind });
  if (frequent.length > 1) return voice.rich("findings.countsTied", { counts, k: frequent.length, n: most });
  return voice.rich("findings.counts", { counts, kind, n: most });
}

/** Findings of one kind, in words. */
export const findingSays = (voice: Voice, { severity, name, count }: FindingsView["kinds"][number]): string =>
  voice.text("findings.says", { severity: voice.text(`findings.${severity}`), kind: name, n: count });

/** Conclusion, method and table of findings by kind. */
export function findingsWords(voice: Voice, view: FindingsView): Words {
  return {
    conclusion: conclusion(voice, view),
    title: voice.text("findings.title"),
    method: voice.text("findings.method"),
    table: {
      caption: voice.text("findings.title"),
      columns: [
        { key: "severity", title: voice.text("col.severity"), align: "start" },
        { key: "code", title: voice.text("col.code"), align: "start" },
        { key: "kind", title: voice.text("col.kind"), align: "start" },
        { key: "count", title: voice.text("col.count"), align: "end" },
      ],
      rows: view.kinds.map((one) => ({
        id: one.code,
        cells: [voice.text(`findings.${one.severity}`), one.code, one.name, String(one.count)],
        says: findingSays(voice, one),
      })),
    },
  };
}
