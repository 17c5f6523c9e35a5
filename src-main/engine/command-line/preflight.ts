// `preflight --data DIR`: what of the preflight check can be looked at without a window, as JSON.

import { statSync } from "node:fs";
import { resolve } from "node:path";
import { AppError } from "#shared/errors";
import { version } from "../../../package.json";
import { folderContext } from "../preflight/folder-context";
import { runPreflight } from "../preflight/run-preflight";
import { steps } from "../preflight/steps";
import { type Command, parseArguments, say } from "./command";

export const preflightCommand: Command = {
  name: "preflight",
  usage: "preflight --data DIR",
  async run(args) {
    const { positional, options } = parseArguments(args, ["data"], []);
    const [extra] = positional;
    const data = options.get("data");
    if (extra !== undefined || data === undefined) throw new AppError("bad-arguments", { argument: extra ?? "--data" });
    const view = await runPreflight({
      steps,
      context: folderContext(folderAt(data), version),
      stop: new AbortController().signal,
      progress: (done, total) => say(`${done} / ${total} ${steps[done]?.id ?? ""}`.trimEnd()),
    });
    return { exit: view.verdict === "bad" ? 1 : 0, output: view };
  },
};

/** A check makes nothing: the folder must be there. */
function folderAt(path: string): string {
  const folder = resolve(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new AppError("file-unreadable", { file: path });
  return folder;
}
