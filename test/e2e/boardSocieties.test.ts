import { writeFileSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Frame } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { fictionalResults, resultCells } from "../../tools/fictional/results";
import { book } from "../support/books";
import { openStage, scratch, type Stage } from "../support/browser";

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

async function openProfile(societies: number): Promise<Frame> {
  const rows = fictionalResults({ seed: 5, societies, years: [2025] });
  const file = path.join(scratch(), "评分.xlsx");
  writeFileSync(file, await book({ 评分结果: resultCells(rows) as Parameters<typeof book>[0][string] }));
  stage = await openStage({ open: file });
  const pane = await stage.pane();
  await pane.getByRole("tab", { name: "看板" }).first().click();
  await pane.locator("[data-conclusion]").first().waitFor({ timeout: 90_000 });
  await pane.getByRole("combobox", { name: "视图" }).selectOption("profile");
  await pane.getByRole("combobox", { name: "学会" }).waitFor();
  return pane;
}

/** The open list; the choices of native fields are options too. */
const listed = (pane: Frame) => pane.locator("[role=listbox] [role=option]");

test("one of 4,500 societies is found by typing, by keyboard, with what a screen reader needs", async () => {
  const pane = await openProfile(4500);
  const { keyboard } = stage!.page;
  const field = pane.getByRole("combobox", { name: "学会" });
  const options = listed(pane);
  const conclusion = pane.locator("[data-conclusion]").first();
  const before = await conclusion.innerText();
  const first = await field.inputValue();
  await field.focus();
  expect(await options.count()).toBe(0);

  await keyboard.press("ArrowDown");
  await pane.getByRole("listbox", { name: "学会" }).waitFor();
  expect(await options.count()).toBe(50);
  expect(await field.getAttribute("aria-expanded")).toBe("true");
  await pane.getByText(/^另有 4,?\d{3} 家，再输几个字找。$/).waitFor();
  const { violations } = await new AxeBuilder({ page: stage!.page })
    .include(["#pane iframe", "main"])
    .analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`)).toEqual([]);

  await keyboard.press("ArrowDown");
  const active = await field.getAttribute("aria-activedescendant");
  const second = await options.nth(1).innerText();
  expect(active).toBe(await options.nth(1).getAttribute("id"));
  await keyboard.press("Escape");
  expect(await options.count()).toBe(0);
  expect(await field.inputValue()).toBe(first);
  expect(await conclusion.innerText()).toBe(before);

  await field.click();
  await keyboard.type(second);
  expect(await options.first().innerText()).toBe(second);
  expect(await options.count()).toBeLessThan(50);
  await keyboard.press("Enter");
  await expect.poll(() => conclusion.innerText()).toContain(second);
  expect(await field.inputValue()).toBe(second);

  await field.click();
  await keyboard.type("没有这样的");
  await pane.getByText("没有名称含“没有这样的”的学会。").waitFor();
  await keyboard.press("Tab");
  expect(await field.inputValue()).toBe(second);
  expect(stage!.faults).toEqual([]);
}, 240_000);

test("three societies are compared; the third is taken away again by the mouse", async () => {
  const pane = await openProfile(30);
  await pane.getByRole("combobox", { name: "视图" }).selectOption("compare");
  const third = pane.getByRole("combobox", { name: "第 3 家" });
  await third.click();
  await listed(pane).nth(5).click();
  const chosen = await third.inputValue();
  expect(chosen).not.toBe("");
  await pane.getByText(chosen, { exact: false }).first().waitFor();
  await third.click();
  await listed(pane).getByText("不选").click();
  await expect.poll(() => third.inputValue()).toBe("");
  expect(stage!.faults).toEqual([]);
});
