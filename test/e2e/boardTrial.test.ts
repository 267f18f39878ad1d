import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { boardBook } from "../support/boardBook";
import { book } from "../support/books";
import { openStage, scratch, type Stage } from "../support/browser";

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

const societies = ["示例市医学会", "示例市农学会", "示例市护理学会"];
/** The first society is best in the first star alone, the last in all others. */
const points = (star: number, society: number): number =>
  star === 0 ? [98, 70, 72][society]! : [78, 80, 88][society]!;

interface Driver {
  setCells(sheet: string, address: string, values: unknown[][]): Promise<void>;
}

async function scored(): Promise<Frame> {
  const file = path.join(scratch(), "评分.xlsx");
  const register = [["学会名称", "学科", "规模"], ...societies.map((name) => [name, "理科", "中"])];
  writeFileSync(file, await book({ 学会名册: register }));
  stage = await openStage({ open: file, height: 1000 });
  const pane = await stage.pane();
  await pane.getByRole("button", { name: "识别当前工作簿" }).click();
  await pane.getByRole("tab", { name: "评分" }).first().click();
  await pane.getByLabel("打分方式").selectOption({ label: "按五颗星" });
  await pane.getByLabel("评委人数").fill("5");
  await pane.getByRole("button", { name: "布表" }).click();
  await pane.getByText("还差 75 个评分").waitFor();
  const all = [0, 1, 2, 3, 4].flatMap(() =>
    [0, 1, 2, 3, 4].flatMap((star) => [0, 1, 2].map((society) => [points(star, society)])),
  );
  await stage.page.evaluate(
    (values) => (window as unknown as { emulator: Driver }).emulator.setCells("评审打分", "G4:G78", values),
    all,
  );
  await pane.getByRole("tab", { name: /^计分/ }).last().click();
  await pane.getByRole("button", { name: "计分" }).click();
  await pane.getByText("已计分，3 家").waitFor();
  return pane;
}

test("what is tried out under 评分 stands beside the official places, and is dropped from there", async () => {
  const pane = await scored();
  await pane.getByRole("tab", { name: /^复核/ }).last().click();
  await pane.getByRole("button", { name: "试算权重" }).click();
  const weights = pane.getByRole("spinbutton");
  await weights.first().fill("96");
  for (const nth of [1, 2, 3, 4]) await weights.nth(nth).fill("1");
  await pane.getByLabel("名额").fill("1");
  await pane.getByText(/^入围：/).waitFor();

  await pane.getByRole("tab", { name: "看板" }).first().click();
  const rows = pane.locator("tr[data-id]");
  await rows.first().waitFor();
  await pane.getByText("试算中，没有写入工作簿", { exact: false }).waitFor();
  expect(await rows.first().innerText()).toContain("护理学会");
  const doctors = pane.locator("tr[data-id]").filter({ hasText: /^[^护]*医学会/ });
  await expect.poll(() => doctors.innerText()).toContain("试算第 1 名");
  const overflow = await pane.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(overflow).toBe(0);

  await pane.getByRole("button", { name: "看试算" }).click();
  await expect.poll(() => weights.first().inputValue()).toBe("96");
  await pane.getByRole("tab", { name: "看板" }).first().click();
  await pane.getByRole("button", { name: "放弃" }).click();
  await expect.poll(() => pane.getByText(/试算/).count()).toBe(0);
  expect(await rows.first().innerText()).toContain("护理学会");
  expect(stage!.faults).toEqual([]);
}, 180_000);

/** Width, height and share of pixels that are not the paper, of the PNG on the clipboard. */
const onClipboard = (pane: Frame) =>
  pane.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const image = await createImageBitmap(await item!.getType("image/png"));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let inked = 0;
    for (let i = 0; i < data.length; i += 4)
      if (data[i] !== data[0] || data[i + 1] !== data[1] || data[i + 2] !== data[2]) inked++;
    return { width: image.width, height: image.height, inked: (inked * 4) / data.length };
  });

async function openChange(): Promise<Frame> {
  const file = path.join(scratch(), "评分.xlsx");
  writeFileSync(file, await boardBook());
  stage = await openStage({ open: file });
  const pane = await stage.pane();
  await pane.getByRole("tab", { name: "看板" }).first().click();
  await pane.getByRole("combobox").first().selectOption("change");
  await pane.locator("[data-picture] svg").first().waitFor({ timeout: 60_000 });
  return pane;
}

test("a picture is copied at twice its size where the host allows it", async () => {
  const pane = await openChange();
  await stage!.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await stage!.page.locator("#pane iframe").evaluate((frame: HTMLIFrameElement) => {
    frame.allow = "clipboard-read; clipboard-write";
  });
  const drawn = await pane
    .locator("[data-picture] svg")
    .first()
    .evaluate((svg) => svg.getBoundingClientRect().toJSON() as { width: number; height: number });
  await pane.getByRole("button", { name: "复制图片" }).first().click();
  await pane.getByText("图片已复制").waitFor();
  const copied = await onClipboard(pane);
  expect(copied.width).toBeGreaterThanOrEqual(2 * drawn.width - 4);
  expect(copied.height).toBeGreaterThanOrEqual(2 * drawn.height - 4);
  expect(copied.inked).toBeGreaterThan(0.01);
});

test("where pictures may not be copied the user is told of the way round, and takes it", async () => {
  const pane = await openChange();
  await pane.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await pane.getByRole("button", { name: "复制图片" }).first().click();
  await pane.getByText("这里不能复制图片，请用“存为 PNG 图片”。").waitFor();
  const download = stage!.page.waitForEvent("download");
  await pane.getByRole("button", { name: "存为 PNG 图片" }).first().click();
  expect((await download).suggestedFilename()).toMatch(/^总分变化.*\.png$/);
});
