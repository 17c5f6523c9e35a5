// Lets Electron's own Node run the TypeScript sources as they are, in processes that tests kill and threads that the engine starts.

import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

const ours = (url) => url !== undefined && !url.includes("/node_modules/");

registerHooks({
  resolve(specifier, context, next) {
    const bare = /^\.\.?\//.test(specifier) && !/\.(ts|mjs|json)$/.test(specifier);
    if (!bare || !ours(context.parentURL)) return next(specifier, context);
    try {
      return next(`${specifier}.ts`, context);
    } catch {
      return next(`${specifier}/index.ts`, context);
    }
  },
  load(url, context, next) {
    if (!url.endsWith(".json") || !ours(url)) return next(url, context);
    return { format: "module", source: namesIn(readFileSync(fileURLToPath(url), "utf8")), shortCircuit: true };
  },
});

/** What a JSON file says, under its names, as the build gives it. */
function namesIn(json) {
  const names = Object.keys(JSON.parse(json)).map(
    (name, at) => `const name${at} = all[${JSON.stringify(name)}];\nexport { name${at} as ${JSON.stringify(name)} };`,
  );
  return `const all = ${json};\n${names.join("\n")}`;
}
