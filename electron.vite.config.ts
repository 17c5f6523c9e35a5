// The build: the shell, the engine and the command line as ES modules, the preload as one CommonJS file, the windows' pages.

import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const at = (path: string) => resolve(import.meta.dirname, path);

/** Programs of the main side; each becomes out/main/NAME.js. */
const programs = {
  shell: at("src-main/shell/main.ts"),
  engine: at("src-main/engine/host.ts"),
  statistics: at("src-main/engine/statistics/program.ts"),
  simulation: at("src-main/engine/simulation/thread-program.ts"),
  laptop: at("src-main/engine/rehearsal/lan/laptop-program.ts"),
  "hall-relay": at("src-main/engine/rehearsal/lan/network/relay-program.ts"),
  "command-line": at("src-main/engine/command-line/main.ts"),
  central: at("src-central/main.ts"),
  bench: at("test/bench/main.ts"),
};

export default defineConfig({
  main: {
    build: {
      outDir: at("out/main"),
      // The oldest Electron that development runs on; see the set-up scripts.
      target: "node24.15",
      sourcemap: true,
      // Only the native module stays outside: everything else is bundled, so nothing else has to be packed.
      externalizeDeps: false,
      rolldownOptions: {
        input: programs,
        external: ["better-sqlite3"],
        output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: at("out/preload"),
      target: "node24.15",
      // A sandboxed preload can require nothing but electron: one file, nothing left outside.
      externalizeDeps: false,
      rolldownOptions: {
        input: { bridge: at("src-main/shell/preload/bridge.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: at("src-renderer"),
    // Absolute: a page may be loaded anew at any place within the interface.
    base: "/",
    plugins: [react()],
    // The app:// protocol puts a fresh value in its place for every page load.
    html: { cspNonce: "ROADSHOW-STYLE-NONCE" },
    build: {
      outDir: at("out/renderer"),
      target: "chrome148",
      // Fonts and pictures stay files: the policy allows no data: fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: at("src-renderer/index.html") },
    },
  },
});
