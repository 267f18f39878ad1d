/** A table as the page has it: all cells are text. */
export interface MarkdownTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A part of a page. Data is a table that a test feeds to a rule: ` ```table <kind> <options> `. */
export type MarkdownBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "data"; readonly of: string; readonly options: string; readonly table: MarkdownTable }
  | { readonly kind: "code"; readonly text: string };

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());

function tableOf(lines: readonly string[]): MarkdownTable {
  const [head, , ...rows] = lines.map(cellsOf);
  return { head: head ?? [], rows };
}

function fenced(info: string, lines: readonly string[]): MarkdownBlock {
  const [name, of, ...options] = info.split(" ");
  return name === "table" && of
    ? { kind: "data", of, options: options.join(" "), table: tableOf(lines) }
    : { kind: "code", text: lines.join("\n") };
}

const ITEM = /^(?:\d+\.|-) +/;

/** Reads the subset of Markdown that the pages of rules use: headings, paragraphs, lists and fenced tables. */
export function readMarkdown(markdown: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  const lines = markdown.split(/\r?\n/);
  for (let i = 0; i < lines.length;) {
    const line = lines[i]!;
    if (line.trim() === "") i++;
    else if (line.startsWith("```")) {
      const end = lines.indexOf("```", i + 1);
      if (end < 0) throw new Error(`the fence in line ${i + 1} is not closed`);
      blocks.push(fenced(line.slice(3), lines.slice(i + 1, end)));
      i = end + 1;
    } else if (/^#+ /.test(line)) {
      blocks.push({ kind: "heading", text: line.replace(/^#+ /, "") });
      i++;
    } else {
      let end = i;
      while (end < lines.length && !/^(?:\s*$|```|#+ )/.test(lines[end]!)) end++;
      const part = lines.slice(i, end);
      blocks.push(
        ITEM.test(line)
          ? { kind: "list", items: part.map((item) => item.replace(ITEM, "")) }
          : { kind: "text", text: part.join(" ") },
      );
      i = end;
    }
  }
  return blocks;
}
