// Lets Electron's own Node run the TypeScript sources as they are, in processes that tests kill and threads that the engine starts.

import { registerHooks } from "node:module";

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
});
