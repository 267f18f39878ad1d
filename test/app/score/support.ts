import type { Answer, CallName } from "../../../src/app/engine/calls";
import { EngineSession } from "../../../src/app/engine/session";
import { settingsRows, type SettingMark } from "../../../src/core/standards/settingRows";
import { defaultSettings, type ScoringChoices } from "../../../src/core/standards/settings";
import type { CellValue } from "../../../src/core/table/grid";
import { settingWords } from "../../../src/i18n/settings";

export const [doctors, farmers, nurses] = ["示例市医学会", "示例市农学会", "示例市护理学会"];
export const judges = ["评委甲", "评委乙", "评委丙", "评委丁", "评委戊"];

type Rows = readonly (readonly CellValue[])[];

/** One indicator in each of two stars; put together as `panel` says. */
export const plan = (panel = "平均"): Rows => [
  ["编号", "星", "满分", "合分方法"],
  ["D1", "学会党建之星", 10, panel],
  ["D2", "学会党建之星", 10, panel],
  ["K1", "服务科技创新之星", 10, panel],
];

/** A long table: for each society and indicator the points of the judges in their order. */
export const scores = (
  given: Readonly<Record<string, Readonly<Record<string, readonly CellValue[]>>>>,
): Rows => [
  ["年度", "学会名称", "指标编号", "满分", "评委", "得分", "回避"],
  ...Object.entries(given).flatMap(([society, indicators]) =>
    Object.entries(indicators).flatMap(([id, points]) =>
      points.map((one, judge) => [
        2025,
        society,
        id,
        10,
        judges[judge]!,
        one === "回避" ? null : one,
        one === "回避" ? "回避" : null,
      ]),
    ),
  ),
];

/** The engine with sheets read, as the pane asks it. */
export function engineWith(
  sheets: Readonly<Record<string, Rows>>,
  scoring: Partial<ScoringChoices> = {},
  marks: ReadonlyMap<string, SettingMark> = new Map(),
) {
  const session = new EngineSession();
  for (const [name, rows] of Object.entries(sheets)) {
    session.openSheet({ name, merges: [], formats: [], date1904: false, fromText: false });
    session.addRows(name, rows);
  }
  const settings = { ...defaultSettings, year: 2025, scoring: { ...defaultSettings.scoring, ...scoring } };
  session.openSettings(settingsRows(settings, marks, settingWords("zh-CN")), "zh-CN");
  session.recognise();
  return <N extends CallName>(name: N, more: object = {}): NonNullable<Answer<N>> => {
    const answer = session.call(name, { locale: "zh-CN", year: undefined, ...more });
    if (answer === undefined) throw new Error(`no answer to ${name}`);
    return answer as NonNullable<Answer<N>>;
  };
}
