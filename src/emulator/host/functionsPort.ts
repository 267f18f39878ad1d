import type { Answer, FunctionsPort } from "../engine/functions/functions";
import type { Host } from "./host";

/** Characters of calls in one message to the page. */
const messageSize = 4_000_000;

const category = 1;
const types = { call: 1000, cancel: 1001 };

/** Sends calls of custom functions to the add-in's page. */
export const functionsPort = (host: Host): FunctionsPort => ({
  call(messages) {
    let size = 0;
    let entries: unknown[] = [];
    for (const message of messages) {
      if (size > 0 && size + message.length > messageSize) {
        host.sendRich(entries);
        entries = [];
        size = 0;
      }
      entries.push([category, types.call, "", message, 1]);
      size += message.length;
    }
    host.sendRich(entries);
  },
  cancel(ids) {
    host.sendRich(
      ids.map((invocationId) => [category, types.cancel, "", JSON.stringify({ invocationId }), 1]),
    );
  },
});

/** One answer as office.js sends it: id, success, value or sentence, code of a failure. */
export type ArrayAnswer = [id: number, ok: boolean, value: unknown, code?: unknown];

/** The same in the form of older requirement sets. */
export interface ObjectAnswer {
  id: number;
  failed?: boolean;
  value: unknown;
  errorCode?: number;
}

const answerOf = (id: number, ok: boolean, value: unknown, code: unknown): Answer => ({
  id,
  result: ok
    ? { value }
    : { code: typeof code === "number" ? code : 0, sentence: typeof value === "string" ? value : "" },
});

export const answerOfArray = ([id, ok, value, code]: ArrayAnswer): Answer => answerOf(id, ok, value, code);

export const answerOfObject = ({ id, failed, value, errorCode }: ObjectAnswer): Answer =>
  answerOf(id, failed !== true, value, errorCode);
