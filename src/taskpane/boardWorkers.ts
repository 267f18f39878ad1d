import type { FileAnswer, ResultsFile } from "../app/board/files";
import type { Services } from "../app/services";

/** The worker in which the views are computed. */
export const startAnalysis: NonNullable<Services["startAnalysis"]> = () =>
  new Worker(/* webpackChunkName: "analysis" */ new URL("../workers/analysis.ts", import.meta.url));

/** Reads the results of a file in a worker of its own; the file does not leave this computer. */
export const readResults: NonNullable<Services["readResults"]> = (file: ResultsFile) => {
  const worker = new Worker(/* webpackChunkName: "files" */ new URL("../workers/files.ts", import.meta.url));
  return new Promise<FileAnswer>((resolve, reject) => {
    worker.addEventListener("message", (event: MessageEvent<FileAnswer>) => resolve(event.data));
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    worker.postMessage(file);
  }).finally(() => worker.terminate());
};

/** Hands a file to the browser to be kept. */
export const saveFile: NonNullable<Services["saveFile"]> = (name, content) => {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
