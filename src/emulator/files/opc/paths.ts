/** Folder of a part, without a trailing slash. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** Path of the part that holds the relationships of a part; of the package itself for "". */
export function relationshipsPath(path: string): string {
  const folder = folderOf(path);
  const file = path.slice(folder ? folder.length + 1 : 0);
  return `${folder ? `${folder}/` : ""}_rels/${file}.rels`;
}

/** Path in the package of a relationship's target, seen from the part that has the relationship. */
export function resolveTarget(from: string, target: string): string {
  const absolute = target.startsWith("/") ? target : `${folderOf(from)}/${target}`;
  const steps: string[] = [];
  for (const step of absolute.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** Target of a relationship from one part to another, relative as Excel writes it. */
export function relativeTarget(from: string, to: string): string {
  const fromSteps = folderOf(from).split("/").filter(Boolean);
  const toSteps = to.split("/");
  let common = 0;
  while (common < fromSteps.length && common < toSteps.length - 1 && fromSteps[common] === toSteps[common])
    common++;
  return [...fromSteps.slice(common).map(() => ".."), ...toSteps.slice(common)].join("/");
}
