import { writeFileSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Frame } from "playwright-core";
import { afterEach, beforeAll, expect, test } from "vitest";
import { boardTranslator } from "../../src/i18n/boardPages";
import { fundTranslator } from "../../src/i18n/fund";
import type { Locale } from "../../src/i18n/locale";
import { scoreTranslator } from "../../src/i18n/score";
import { translator } from "../../src/i18n/ui";
import { upkeepTranslator } from "../../src/i18n/upkeep";
import { steps } from "../../src/app/score/state";
import { writeResults } from "../../src/app/commands/score/results";
import "../support/english";
import { awardHead, bookHead, signed } from "../support/fundDesk";
import { openStage, scratch, type Stage } from "../support/browser";
import { fillScores, openScoreDesk, societies } from "../support/scoreDesk";

const ledger = [
  ["日期", "凭证号", "摘要", "收款方", "费用类别", "金额", "发票号码"],
  [45730, "记-1", "学术年会场地", "示例会展中心", "会议费", 3200, "25412000000000000001"],
  [45735, "记-2", "资料印刷", " 示例印务", "罚款", "１，２００", "25412000000000000002"],
  [45736, "记-3", "学术年会场地", "示例会展中心", "对外借款", 3200, "25412000000000000001"],
];

let file: string;
beforeAll(async () => {
  const desk = await openScoreDesk({
    台账: ledger,
    获奖名单: [
      awardHead,
      [societies[0], 2026, 100000],
      [societies[1], 2026, 60000],
      [societies[2], 2025, 90000],
    ],
    任务书: [bookHead, signed(societies[0], 2026)],
  });
  await fillScores(desk);
  await writeResults(desk.services);
  file = path.join(scratch(), "工作簿.xlsx");
  writeFileSync(file, await desk.emulator.saveFile());
  await desk.emulator.close();
}, 120_000);

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

/** Every page of the pane: its name, and how it is reached from the one before. */
type Pages = readonly (readonly [name: string, reach: (pane: Frame) => Promise<unknown>])[];

function pagesIn(locale: Locale): Pages {
  const t = translator(locale);
  const [u, score, fund, board] = [upkeepTranslator, scoreTranslator, fundTranslator, boardTranslator].map(
    (one) => one(locale),
  ) as [
    ReturnType<typeof upkeepTranslator>,
    ReturnType<typeof scoreTranslator>,
    ReturnType<typeof fundTranslator>,
    ReturnType<typeof boardTranslator>,
  ];
  const button = (name: string | RegExp) => (pane: Frame) =>
    pane.getByRole("button", { name }).first().click();
  const back = button(t("nav.back"));
  const job = (name: "check" | "score" | "fund" | "board") => (pane: Frame) =>
    pane
      .getByRole("tab", { name: t(`job.${name}`) })
      .first()
      .click();
  const below =
    (reach: (pane: Frame) => Promise<unknown>, isOpen = true) =>
    async (pane: Frame): Promise<void> => {
      if (isOpen) await back(pane);
      await reach(pane);
    };
  const menu = (name: string) => async (pane: Frame) => {
    await button(t("more.title"))(pane);
    await pane.getByRole("menuitem", { name }).click();
  };
  return [
    ["first run", async () => undefined],
    ["new workbook", button(t("first.newBook"))],
    ["practice", below(button(t("first.practice")))],
    ["recognised", below(button(t("first.recognise")))],
    [
      "columns",
      (pane) =>
        pane
          .getByRole("button", { name: t("home.mapping") })
          .or(pane.getByText(t("home.mapping"), { exact: true }))
          .first()
          .click(),
    ],
    [
      "results",
      below(async (pane) => {
        await pane
          .locator("main button[class*=fui-Button]")
          .filter({ hasText: t("home.run", { n: 1 }).replace(/1.*$/, "") })
          .first()
          .click();
        await pane.locator("[data-group]").first().waitFor();
      }),
    ],
    [
      "scope",
      (pane) =>
        pane
          .getByRole("button")
          .filter({ hasText: t("strip.of", { of: 0 }).replace(/^0/, "").trim() })
          .first()
          .click(),
    ],
    [
      "finding",
      below(async (pane) => {
        await pane.locator("[data-group]").first().focus();
        await stage!.page.keyboard.press("ArrowDown");
        await stage!.page.keyboard.press("Enter");
        await button(t("list.details"))(pane);
      }),
    ],
    ["log", below(button(t("nav.log")))],
    ["settings", button(t("nav.settings"))],
    ["help", button(t("nav.help"))],
    ["fixes", below(menu(u("fix.menu", { n: 2 }).replace(/\d.*$/, "")))],
    ["history", below(menu(u("history.title")))],
    ...steps.map(
      (step, index) =>
        [
          `score ${step}`,
          async (pane: Frame) => {
            if (index === 0) await job("score")(pane);
            await pane
              .getByRole("tab", { name: score(`step.${step}`) })
              .last()
              .click();
          },
        ] as const,
    ),
    [
      "score gaps",
      async (pane) => {
        await pane
          .getByRole("tab", { name: score("step.review") })
          .last()
          .click();
        await button(score("page.gaps"))(pane);
      },
    ],
    ["score agreement", below(button(score("page.agreement")))],
    ["score whatIf", below(button(score("page.whatIf")))],
    [
      "score receipt",
      below(async (pane) => {
        await pane
          .getByRole("tab", { name: score("step.score") })
          .last()
          .click();
        await pane.locator("main ul button").first().click();
      }),
    ],
    ["fund", job("fund")],
    ["fund promises", button(fund("act.commitments"))],
    ["fund papers", below(button(fund("act.papers")))],
    ["fund execution", below(button(fund("act.execution")))],
    ["fund lever", below(button(fund("act.lever")))],
    ["fund winners", below(button(fund("act.winners")))],
    ["fund sign", below(button(fund("act.sign")))],
    [
      "fund society",
      below((pane) =>
        pane
          .getByRole("button", { name: /医学会|农学会/ })
          .first()
          .click(),
      ),
    ],
    [
      "board",
      async (pane) => {
        await job("board")(pane);
        await pane.locator("[data-conclusion]").first().waitFor({ timeout: 60_000 });
      },
    ],
    [
      "board meeting",
      async (pane) => {
        await button(board("more"))(pane);
        await pane.getByRole("menuitem", { name: board("menu.meeting") }).click();
      },
    ],
  ];
}

/** What axe finds in the pane, of any weight that keeps somebody out; of another scheme only what colours change. */
async function findings(isFirst: boolean): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page: stage!.page }).include(["#pane iframe", "main"]);
  const { violations } = await (isFirst ? axe : axe.withRules("color-contrast")).analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html }) => `${impact} ${id} ${html.slice(0, 200)}`),
  );
}

test.each([{ language: "zh-CN", width: 350, schemes: ["light", "dark"] }] as const)(
  "axe finds nothing on any page, and nothing is cut off: %o",
  { timeout: 900_000 },
  async ({ language, width, schemes }) => {
    stage = await openStage({ open: file, query: `?lang=${language}&pane=${width}`, height: 900 });
    const { page } = stage;
    page.setDefaultTimeout(20_000);
    const found: string[] = [];
    for (const [name, reach] of pagesIn(language === "zh-CN" ? "zh-CN" : "en")) {
      await reach(await stage.pane());
      await page.waitForTimeout(500);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(100);
        for (const one of await findings(colorScheme === schemes[0]))
          found.push(`${name} ${colorScheme}: ${one}`);
      }
      const main = (await stage.pane()).locator("main");
      const overflow = await main.evaluate((one) => one.scrollWidth - one.clientWidth);
      if (overflow > 0) found.push(`${name}: ${overflow} pixels are cut off`);
    }
    expect(found).toEqual([]);
    expect(stage.faults).toEqual([]);
  },
);
