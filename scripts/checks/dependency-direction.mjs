// The dependency check: every import is found, none breaks a rule of the house, and no files import each other in a circle.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folders, rules } from "./dependency-rules.mjs";
import { aliasesOf, fromRoot, importsOf, resolveImport } from "./imports.mjs";

/** Gives {files, imports, problems}; `problems` are lines for people, none where all is well. */
export function checkDependencies(root) {
  const aliases = aliasesOf(root);
  const graph = new Map();
  const problems = [];
  let imports = 0;
  for (const file of sourcesIn(root)) {
    const values = new Set();
    for (const { specifier, type } of importsOf(file, readFileSync(join(root, file), "utf8"))) {
      imports += 1;
      const target = resolveImport(root, aliases, file, specifier);
      if (target === null) problems.push(`${file}: ${specifier} is not found`);
      else problems.push(...brokenRules(file, target));
      if (target !== null && !type) values.add(target);
    }
    graph.set(file, values);
  }
  return { files: graph.size, imports, problems: [...problems, ...circles(graph)] };
}

function brokenRules(file, target) {
  const broken = rules.filter(
    ({ from, never, unless }) => from.test(file) && never.test(target) && !(unless?.test(target) ?? false),
  );
  return broken.map(({ name }) => `${file} → ${target}: ${name}`);
}

function sourcesIn(root) {
  return folders
    .map((folder) => join(root, folder))
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => fromRoot(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** One line for each circle of imports that exist at run time. */
function circles(graph) {
  const state = new Map();
  const path = [];
  const found = [];
  const walk = (file) => {
    state.set(file, "open");
    path.push(file);
    for (const target of graph.get(file) ?? []) {
      if (!graph.has(target) || state.get(target) === "done") continue;
      if (state.get(target) === "open") found.push([...path.slice(path.indexOf(target)), target].join(" → "));
      else walk(target);
    }
    path.pop();
    state.set(file, "done");
  };
  for (const file of graph.keys()) if (!state.has(file)) walk(file);
  return found.map((circle) => `circle: ${circle}`);
}
