import { IUndoRedoService, RedoCommand, UndoCommand } from "@univerjs/core";
import type { PageEmulator } from "./emulator";
import type { Words } from "./words";

/** API levels one can choose, as in released versions of Excel. */
const levels = ["1.15", "1.14", "1.13", "1.12", "1.11", "1.10", "1.9", "1.7", "1.4", "1.1"];

/** Shows a sentence at the foot of the page; nothing takes it away. */
export function say(text: string, forMilliseconds = 6_000): void {
  const status = document.getElementById("status");
  if (!status) return;
  status.textContent = text;
  if (text !== "") {
    setTimeout(() => {
      if (status.textContent === text) status.textContent = "";
    }, forMilliseconds);
  }
}

function button(label: string, id: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.id = id;
  element.textContent = label;
  element.addEventListener("click", press);
  return element;
}

function choice(
  label: string,
  id: string,
  options: readonly (readonly [value: string, text: string])[],
  current: string,
  choose: (value: string) => void,
): HTMLSelectElement {
  const select = document.createElement("select");
  select.id = id;
  select.setAttribute("aria-label", label);
  select.title = label;
  for (const [value, text] of options)
    select.add(new Option(text, value, value === current, value === current));
  select.addEventListener("change", () => {
    choose(select.value);
  });
  return select;
}

/** Opens a file the user chose and says what it cannot keep. */
export async function openChosen(emulator: PageEmulator, words: Words, file: File): Promise<void> {
  say(words.loading, 60_000);
  try {
    const losses = await emulator.openFile(new Uint8Array(await file.arrayBuffer()), file.name);
    say(
      [
        words.opened.replace("{name}", file.name),
        ...(losses.length > 0 ? [words.losses, ...losses] : []),
      ].join("\n"),
    );
  } catch (error) {
    say(words.failed.replace("{why}", error instanceof Error ? error.message : String(error)), 20_000);
  }
}

async function saveFile(emulator: PageEmulator, words: Words): Promise<void> {
  const name = emulator.engine.name.replace(/\.[^.]*$/, "") + ".xlsx";
  const bytes = await emulator.saveFile();
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
  say(words.saved.replace("{name}", name));
}

/** Address of the page with one thing changed. */
function withQuery(key: string, value: string): string {
  const url = new URL(location.href);
  url.searchParams.set(key, value);
  return url.href;
}

/** The row of the page's own controls. */
export function showBar(container: HTMLElement, emulator: PageEmulator, words: Words): void {
  const { host, engine } = emulator;
  const picker = document.createElement("input");
  picker.type = "file";
  picker.accept = ".xlsx,.xlsm,.xls,.csv";
  picker.hidden = true;
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    picker.value = "";
    if (file) void openChosen(emulator, words, file);
  });
  const undo = engine.injector.get(IUndoRedoService);
  const undoButton = button(words.undo, "undo", () => void engine.person(UndoCommand));
  const redoButton = button(words.redo, "redo", () => void engine.person(RedoCommand));
  undo.undoRedoStatus$.subscribe(({ undos, redos }) => {
    undoButton.disabled = undos === 0;
    redoButton.disabled = redos === 0;
  });
  const name = document.createElement("span");
  name.className = "name";
  const showName = () => {
    name.textContent = engine.name;
    document.title = `${engine.name} – ${words.title}`;
  };
  engine.opened.add(showName);
  showName();
  container.replaceChildren(
    button(words.open, "open", () => {
      picker.click();
    }),
    picker,
    button(words.save, "save", () => void saveFile(emulator, words)),
    undoButton,
    redoButton,
    name,
    choice(
      words.requirements,
      "requirements",
      levels.map((l) => [l, `ExcelApi ${l}`]),
      "1.15",
      (level) => {
        emulator.requirements = { ...emulator.requirements, ExcelApi: level };
        void emulator.reload();
      },
    ),
    choice(
      words.language,
      "language",
      [
        ["zh-CN", "中文"],
        ["en-US", "English"],
      ],
      host.language,
      (language) => {
        location.href = withQuery("lang", language);
      },
    ),
    choice(
      words.theme,
      "theme",
      [
        ["light", words.light],
        ["dark", words.dark],
      ],
      emulator.theme,
      (theme) => {
        emulator.theme = theme === "dark" ? "dark" : "light";
      },
    ),
    button(words.pane, "toggle-pane", () => {
      host.showPane(!host.surface.paneVisible);
    }),
  );
}
