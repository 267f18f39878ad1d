import { isPassword, passwordHash, protectionOf, protectionOptions } from "../engine/protection";
import { eventTypes } from "../host/eventTypes";
import type { Context } from "../host/context";
import { defineClass, method, read } from "../host/define";
import { OfficeError } from "../host/errors";
import { flag, oneOf, optional, record, text } from "../host/kinds";
import { workbook, worksheet } from "./classes";
import type { SheetState } from "./support";
import { sheetOf } from "./support";

const selectionModes = oneOf("Normal", "Unlocked", "None");

/** Every option, allowed or not, as Excel lists them. */
function optionsOf(cx: Context, id: string): object | null {
  const protection = protectionOf(cx.engine, id);
  if (!protection) return null;
  return {
    ...Object.fromEntries(protectionOptions.map((name) => [name, protection.options[name] === true])),
    selectionMode: protection.options["selectionMode"] ?? "Normal",
  };
}

function readOptions(
  cx: Context,
  options: Record<string, unknown> | undefined,
): Record<string, boolean | string> {
  const read: Record<string, boolean | string> = {};
  for (const name of protectionOptions) read[name] = optional(flag).read(options?.[name], cx) ?? false;
  read["selectionMode"] = optional(selectionModes).read(options?.["selectionMode"], cx) ?? "Normal";
  return read;
}

const tell = (cx: Context, id: string, isProtected: boolean): void => {
  cx.host.events.raise(id, eventTypes.worksheetProtectionChanged, {
    isProtected,
    source: "Local",
    worksheetId: id,
  });
};

const worksheetProtection = defineClass<SheetState>("WorksheetProtection", {
  scalars: {
    protected: read(({ id }, cx) => protectionOf(cx.engine, sheetOf(cx, id).getSheetId()) !== undefined),
    options: read(({ id }, cx) => optionsOf(cx, sheetOf(cx, id).getSheetId())),
  },
  methods: {
    protect: method([optional(record), optional(text)], ({ id }, cx, options, password) => {
      sheetOf(cx, id);
      if (protectionOf(cx.engine, id)) throw new OfficeError("AccessDenied");
      cx.engine.sheetExtras(id).protection = {
        options: readOptions(cx, options),
        ...(password ? { passwordHash: passwordHash(password) } : {}),
      };
      tell(cx, id, true);
    }),
    unprotect: method([optional(text)], async ({ id }, cx, password) => {
      sheetOf(cx, id);
      const protection = protectionOf(cx.engine, id);
      if (!protection) return;
      if (!(await isPassword(protection, password))) throw new OfficeError("AccessDenied");
      delete cx.engine.sheetExtras(id).protection;
      tell(cx, id, false);
    }),
  },
});

const workbookProtection = defineClass<object>("WorkbookProtection", {
  scalars: { protected: read((_, cx) => cx.engine.extras.protection !== undefined) },
  methods: {
    protect: method([optional(text)], (_, cx, password) => {
      if (cx.engine.extras.protection) throw new OfficeError("AccessDenied");
      cx.engine.extras.protection = {
        options: {},
        ...(password ? { passwordHash: passwordHash(password) } : {}),
      };
    }),
    unprotect: method([optional(text)], async (_, cx, password) => {
      const { protection } = cx.engine.extras;
      if (!protection) return;
      if (!(await isPassword(protection, password))) throw new OfficeError("AccessDenied");
      delete cx.engine.extras.protection;
    }),
  },
});

worksheet.declare({ children: { protection: (sheet) => worksheetProtection.of(sheet) } });
workbook.declare({ children: { protection: () => workbookProtection.of({}) } });
