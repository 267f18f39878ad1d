import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { bookings, duplicates } from "../../src/cli/folder/sql";

test("the SQL for a cluster is the SQL that is used", () => {
  const page = readFileSync(path.resolve(import.meta.dirname, "../../docs/scale.md"), "utf8");
  for (const sql of [duplicates, bookings]) {
    expect(page).toContain(`\`\`\`sql\n${sql}\n\`\`\``);
    expect(sql).not.toMatch(/read_|list\(|unnest|::|\bALL\b/i);
  }
});
