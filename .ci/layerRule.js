import path from "node:path";
import { layers, packages } from "./layers.js";

const under = (file, folder) => file === folder || file.startsWith(`${folder}/`);

/** Deepest key of a table that contains the file, or undefined. */
const deepest = (table, file) =>
  Object.keys(table)
    .filter((folder) => under(file, folder))
    .sort((a, b) => b.length - a.length)[0];

function check(context, node, source) {
  if (typeof source !== "string") return;
  const root = path.join(context.cwd, "src");
  const file = path
    .relative(root, context.filename)
    .replaceAll("\\", "/")
    .replace(/\.tsx?$/, "");
  const layer = deepest(layers, file);
  if (!layer) {
    context.report({ node, message: `src/${file} belongs to no layer of .ci/layers.js.` });
    return;
  }
  if (!source.startsWith(".")) {
    const home = deepest(packages, file);
    const allowed = home ? packages[home] : [];
    const fits = allowed.some(
      (name) =>
        name === "*" ||
        source === name ||
        source.startsWith(name.endsWith("/") || name.endsWith(":") ? name : `${name}/`),
    );
    if (!fits) context.report({ node, message: `src/${layer} may not import the package ${source}.` });
    return;
  }
  const target = path.posix
    .normalize(path.posix.join(path.posix.dirname(file), source))
    .replace(/\.(js|ts|tsx)$/, "");
  const ok = under(target, layer) || layers[layer].some((folder) => under(target, folder));
  if (!ok)
    context.report({
      node,
      message: `src/${layer} may not import src/${target}. Allowed: ${layers[layer].join(", ") || "nothing"}.`,
    });
}

/** Enforces the table of layers on every static and dynamic import. */
export const layerRule = {
  meta: { type: "problem", schema: [] },
  create: (context) => ({
    ImportDeclaration: (node) => check(context, node, node.source.value),
    ExportAllDeclaration: (node) => check(context, node, node.source.value),
    ExportNamedDeclaration: (node) => node.source && check(context, node, node.source.value),
    ImportExpression: (node) => check(context, node, node.source.value),
  }),
};
