/**
 * Version of the manifest for a version of the program. Office wants at least 1.0 and shows an update only when the
 * number has grown, so a 1 stands before the three numbers.
 */
export function manifestVersion(version: string): string {
  const numbers = /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1);
  if (!numbers) throw new Error(`no version: ${version}`);
  return ["1", ...numbers].join(".");
}
