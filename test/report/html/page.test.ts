import { expect, test } from "vitest";
import { escapeHtml, reportHtml } from "../../../src/report/html/page";

const evil = `<img src=x onerror="alert(1)">&'`;
const page = (pictures: readonly string[]) =>
  reportHtml({
    locale: "zh-CN",
    title: evil,
    tableWord: "数据表",
    pages: [
      {
        title: evil,
        lead: evil,
        sections: [
          {
            conclusion: [{ name: evil }, evil],
            title: evil,
            pictures,
            titles: pictures.map(() => evil),
            method: evil,
            table: {
              caption: evil,
              columns: [{ title: evil, align: "end" }],
              rows: [{ cells: [evil] }],
            },
          },
        ],
      },
    ],
  });

test("text of cells never becomes markup", () => {
  const text = page([]);
  expect(text).not.toContain("<img");
  expect(text.split(escapeHtml(evil)).length - 1).toBe(10);
});

test("tables are folded below a picture, and open where there is none", () => {
  expect(page(["<svg></svg>"])).toMatch(/<figure><svg><\/svg><\/figure>[\s\S]*<details><summary>数据表/);
  expect(page([])).not.toContain("<details>");
});

test("the file asks for nothing from elsewhere", () => {
  const text = page([]);
  expect(text).not.toMatch(/<script|<link|url\(|https?:/);
  expect(text).toContain(`default-src 'none'`);
  expect(text).toContain('<html lang="zh-CN">');
});

test("a further picture has its own title", () => {
  const text = page(["<svg></svg>", "<svg></svg>"]);
  expect(text.match(/<figcaption>/g)).toHaveLength(1);
  expect(text).toContain(`<figure><figcaption>${escapeHtml(evil)}</figcaption><svg></svg></figure>`);
});
