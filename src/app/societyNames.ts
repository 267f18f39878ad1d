/** Blank lines in the register when no society is named. */
export const BLANK_SOCIETIES = 24;

/** Names in a text, one a line or parted by commas, each once. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n,，、;；\t]/)
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  ),
];
