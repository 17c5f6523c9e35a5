// Reads what a source file imports, and finds what each import leads to.

import { existsSync, readFileSync, statSync } from "node:fs";
import { builtinModules } from "node:module";
import { join, posix, relative, sep } from "node:path";
import { parseSync } from "vite";

/** Gives [{ specifier, type }] of the file; `type` where the import is gone at run time. */
export function importsOf(path, text) {
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const found = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    type: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest !== null) found.push({ specifier: moduleRequest.value, type: isType });
    }
  }
  // The module record knows static ones only.
  visit(program, (node) => {
    if (node.type === "ImportExpression" && node.source.type === "Literal") {
      found.push({ specifier: node.source.value, type: false });
    } else if (node.type === "TSImportType" && typeof node.source?.value === "string") {
      found.push({ specifier: node.source.value, type: true });
    }
  });
  return found;
}

function visit(node, see) {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, see);
  } else if (node !== null && typeof node === "object") {
    if (typeof node.type === "string") see(node);
    for (const value of Object.values(node)) visit(value, see);
  }
}

/** The roots of the imports map in package.json: `#name/…` lead to files in these folders. */
export function aliasesOf(root) {
  const { imports = {} } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return Object.entries(imports).map(([alias, target]) => ({
    prefix: alias.replace(/\*$/, ""),
    folder: target.replace(/^\.\//, "").replace(/\*.*$/, ""),
  }));
}

/**
 * What `specifier` in `file` (a path from the root) leads to: a path from the root, `package:NAME`, `node:NAME`;
 * null where a file of ours is named that is not there.
 */
export function resolveImport(root, aliases, file, specifier) {
  const bare = specifier.replace(/[?#](?=[^/]*$).*$/, "") || specifier;
  if (bare.startsWith(".")) return fileAt(root, posix.normalize(posix.join(posix.dirname(file), bare)));
  const alias = aliases.find(({ prefix }) => specifier.startsWith(prefix));
  if (alias !== undefined) return fileAt(root, alias.folder + specifier.slice(alias.prefix.length));
  if (specifier.startsWith("node:") || builtinModules.includes(specifier))
    return `node:${specifier.replace(/^node:/, "")}`;
  const parts = specifier.split("/");
  return `package:${parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/")}`;
}

function fileAt(root, path) {
  const tries = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return tries.find((candidate) => isFile(join(root, candidate))) ?? null;
}

function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}

/** A path from the root, with slashes. */
export function fromRoot(root, path) {
  return relative(root, path).split(sep).join("/");
}
