// npm run dist: packs the application. Without arguments an unpacked program in dist/; else as electron-builder takes them,
// such as `npm run dist -- --linux AppImage deb`.

import { join } from "node:path";
import { modules, root } from "./setup/places.mjs";
import { prepare } from "./setup/prepare.mjs";
import { run } from "./setup/run.mjs";
import { main, say, SetupError } from "./setup/say.mjs";

main(async () => {
  const electron = await prepare({ windows: true });
  const wanted = process.argv.slice(2);
  if (electron.standIn && wanted.length > 0) {
    throw new SetupError(
      "installers are made with the real Electron only, and its release host cannot be reached from here",
    );
  }
  if (electron.standIn) say("packing the stand-in Electron, to try the packed program here; it is not for users");
  const code = await pack(electron, wanted.length > 0 ? wanted : ["--dir"]);
  if (code === 0) say(`packed in ${join(root, "dist")}`);
  return code;
});

async function pack(electron, wanted) {
  const config = [`--config.electronDist=${electron.folder}`, `--config.electronVersion=${electron.version}`];
  const builder = join(modules, "electron-builder", "cli.js");
  const { code } = await run(process.execPath, [builder, ...wanted, "--publish=never", ...config]);
  return code;
}
