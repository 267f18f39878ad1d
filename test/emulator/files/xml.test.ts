import { describe, expect, it } from "vitest";
import { FileRefused } from "../../../src/emulator/files/refusal";
import { readXstring, writeXstring } from "../../../src/emulator/files/xml/escape";
import { parseXml } from "../../../src/emulator/files/xml/parseXml";
import { replaceChildren } from "../../../src/emulator/files/xml/replaceChildren";
import { attribute, element, elements, make, serialize, textOf } from "../../../src/emulator/files/xml/xml";

describe("parseXml", () => {
  it("reads elements, attributes and text in order", () => {
    const root = parseXml(
      `<?xml version="1.0"?><a x="1" y='2&quot;'>one<b/>two<!-- no --><c>3 &lt; 4</c></a>`,
    );
    expect(root.attributes).toEqual({ x: "1", y: '2"' });
    expect(root.children.map((child) => (typeof child === "string" ? child : child.name))).toEqual([
      "one",
      "b",
      "two",
      "c",
    ]);
    expect(textOf(element(root, "c"))).toBe("3 < 4");
  });

  it("finds elements and attributes by their local names", () => {
    const root = parseXml('<x:a xmlns:x="u" xmlns:r="v"><x:b r:id="7"/></x:a>');
    expect(attribute(element(root, "b"), "id")).toBe("7");
  });

  it("takes CDATA as text and reads characters by number", () => {
    expect(textOf(parseXml("<a><![CDATA[<b>&amp;]]>&#x4E2D;&#25991;</a>"))).toBe("<b>&amp;中文");
  });

  it("allows > inside an attribute", () => {
    expect(parseXml('<a b="1>2"/>').attributes.b).toBe("1>2");
  });

  it.each([
    "<a>",
    "<a></b>",
    "",
    "<a",
    "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
    "<a><![CDATA[x</a>",
    "</a>",
  ])("refuses %j", (text) => {
    expect(() => parseXml(text)).toThrow(FileRefused);
  });

  it("refuses elements nested without end", () => {
    expect(() => parseXml("<a>".repeat(2000) + "</a>".repeat(2000))).toThrow(FileRefused);
  });
});

describe("serialize", () => {
  it("gives back what was parsed", () => {
    const text = '<a x="&quot;1&#10;2&quot;"><b>3 &amp; 4 &lt; 5</b><c/></a>';
    expect(serialize(parseXml(text))).toBe(text);
  });

  it("drops characters that XML cannot hold", () => {
    expect(serialize(make("a", {}, "x\u0001y\ud800z😀"))).toBe("<a>xyz😀</a>");
  });
});

describe("strings of spreadsheets", () => {
  it.each(["plain", "tab\tand\nline", "\u0001\u000b", "_x0041_", "a_x000D_b", "\r"])("keeps %j", (text) => {
    expect(readXstring(writeXstring(text))).toBe(text);
  });

  it("writes what XML cannot hold as an escape", () => {
    expect(writeXstring("\u0007")).toBe("_x0007_");
    expect(writeXstring("_x0007_")).toBe("_x005F_x0007_");
  });
});

describe("replaceChildren", () => {
  const order = ["a", "b", "c"];
  const names = (xml: { name: string }[]): string[] => xml.map(({ name }) => name);

  it("puts new children where the schema wants them and leaves unknown ones behind the one they followed", () => {
    const root = parseXml("<r><a/><mc:x/><c/></r>");
    expect(names(replaceChildren(root, order, { b: make("b") }))).toEqual(["a", "mc:x", "b", "c"]);
  });

  it("takes children out", () => {
    const root = parseXml("<r><a/><b/><b/></r>");
    expect(names(replaceChildren(root, order, { b: undefined }))).toEqual(["a"]);
    expect(elements(root)).toHaveLength(3);
  });
});
