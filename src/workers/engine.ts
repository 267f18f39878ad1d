import "../i18n/english";
import { drive } from "../app/engine/drive";
import type { EngineAnswer, EngineRequest } from "../app/engine/protocol";
import { EngineSession } from "../app/engine/session";

const session = new EngineSession();
let isCancelled = false;

const answer = (message: EngineAnswer): void => {
  self.postMessage(message);
};

/** Lets messages in: resolves in a task of its own, without the delay of a timer. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

type Asked = Exclude<EngineRequest, { readonly do: "cancel" }>;

async function obey(request: Asked): Promise<unknown> {
  switch (request.do) {
    case "reset":
      session.reset();
      return null;
    case "openSheet":
      session.openSheet(request.head);
      return null;
    case "addRows":
      session.addRows(request.sheet, request.values);
      return null;
    case "patch":
      session.patch(request.sheet, request.top, request.left, request.values);
      return null;
    case "recognise":
      return session.recognise();
    case "openSettings":
      return session.openSettings(request.rows, request.locale);
    case "openMemory":
      session.openMemory(request.rows);
      return null;
    case "recheck":
      return session.recheck(request.config) ?? null;
    case "call":
      return session.call(request.name, request.question);
    case "reword":
      return session.inWords(request.locale) ?? null;
    case "check": {
      isCancelled = false;
      const progress = (value: Parameters<Parameters<typeof drive>[4]>[0]): void =>
        answer({ id: request.id, progress: value });
      return drive(session.start(request.config), request.config.locale, () => isCancelled, pause, progress);
    }
  }
}

self.addEventListener("message", (event: MessageEvent<EngineRequest>) => {
  const request = event.data;
  if (request.do === "cancel") {
    isCancelled = true;
    return;
  }
  obey(request).then(
    (result) => answer({ id: request.id, result }),
    (error: unknown) =>
      answer({
        id: request.id,
        failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      }),
  );
});
