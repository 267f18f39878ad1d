import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { afterEach, describe, expect, test } from "vitest";
import { openStage, type Stage } from "../support/browser";

const sample = path.resolve(import.meta.dirname, "../../samples/演练台账.xlsx");
let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

describe("Promise 1: no network request after load", () => {
  test(
    "a whole check asks for nothing but files of the add-in, and sends nothing",
    { timeout: 300_000 },
    async () => {
      stage = await openStage({ open: sample });
      const pane = await stage.pane();
      const asked: string[] = [];
      stage.page.on("request", (request) => {
        const { protocol, origin, pathname, search } = new URL(request.url());
        if (!/^https?:$/.test(protocol)) return;
        const isOwn =
          origin === stage!.server.url && /^\/[\w.-]+\.(?:js|json|png)$/.test(pathname) && search === "";
        if (request.method() !== "GET" || request.postData() !== null || !isOwn)
          asked.push(`${request.method()} ${request.url()}`);
      });
      await pane.getByRole("button", { name: "识别当前工作簿" }).click();
      await pane.getByRole("button", { name: /^校验 \d 张表$/ }).click();
      await pane.getByText("“对外借款”不得列支").waitFor();
      await pane.getByRole("button", { name: /“对外借款”不得列支/ }).click();
      expect(asked).toEqual([]);
      expect(stage.faults).toEqual([]);
    },
  );
});

describe("Promise 10: zero serious axe findings, full keyboard path", () => {
  test(
    "the first page and the results have no serious finding, and keys lead from one to a finding",
    { timeout: 300_000 },
    async () => {
      stage = await openStage({ open: sample });
      const pane = await stage.pane();
      const serious = async (): Promise<readonly string[]> => {
        const { violations } = await new AxeBuilder({ page: stage!.page })
          .include(["#pane iframe", "main"])
          .analyze();
        return violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`);
      };
      expect(await serious()).toEqual([]);
      await pane.getByRole("button", { name: "识别当前工作簿" }).focus();
      await stage.page.keyboard.press("Enter");
      await pane.getByRole("button", { name: /^校验 \d 张表$/ }).focus();
      await stage.page.keyboard.press("Enter");
      await pane.getByText("“对外借款”不得列支").waitFor();
      expect(await serious()).toEqual([]);
      await pane.locator("[data-group]").first().focus();
      await stage.page.keyboard.press("ArrowDown");
      await stage.page.keyboard.press("Enter");
      await pane.getByRole("button", { name: "看详情" }).waitFor();
    },
  );
});
