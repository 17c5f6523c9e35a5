// `import FILE.roadshow --data DIR` and `export EVENT --data DIR --out FILE.roadshow`: an event between two data folders.

import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { storeFileName } from "#db/open-store";
import { AppError } from "#shared/errors";
import { eventFileBytes } from "../desks/files";
import { writeDurably } from "../files/durable-file";
import { takeIn, verifiedFile } from "../files/import-event-file";
import { openHeadless } from "../headless";
import { type Command, type ParsedArguments, parseArguments } from "./command";

export const importCommand: Command = {
  name: "import",
  usage: "import FILE.roadshow --data DIR",
  async run(args) {
    const parsed = parseArguments(args, ["data"], []);
    const file = onlyPositional(parsed, "FILE.roadshow");
    const bytes = await readFile(file).catch(() => {
      throw new AppError("file-unreadable", { file });
    });
    const dataFolder = required(parsed, "data");
    // Before a data folder is made: a damaged file leaves nothing behind.
    const verified = await verifiedFile(bytes);
    const engine = await openHeadless({ dataFolder });
    try {
      return { exit: 0, output: takeIn(engine, verified) };
    } finally {
      engine.close();
    }
  },
};

export const exportCommand: Command = {
  name: "export",
  usage: "export EVENT --data DIR --out FILE.roadshow",
  async run(args) {
    const parsed = parseArguments(args, ["data", "out"], []);
    const event = onlyPositional(parsed, "EVENT");
    const out = required(parsed, "out");
    const engine = await openHeadless({ dataFolder: existing(required(parsed, "data")) });
    try {
      engine.room(event);
      return { exit: 0, output: { event, ...writeDurably(out, eventFileBytes(engine, event, null)) } };
    } finally {
      engine.close();
    }
  },
};

/** A mistyped folder is not made: it would be an empty one that says it has no such event. */
function existing(dataFolder: string): string {
  const file = join(dataFolder, storeFileName);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) throw new AppError("file-unreadable", { file });
  return dataFolder;
}

function onlyPositional(parsed: ParsedArguments, name: string): string {
  const [value, ...rest] = parsed.positional;
  if (value === undefined || rest.length > 0) throw new AppError("bad-arguments", { argument: rest[0] ?? name });
  return value;
}

function required(parsed: ParsedArguments, name: string): string {
  const value = parsed.options.get(name);
  if (value === undefined) throw new AppError("bad-arguments", { argument: `--${name}` });
  return value;
}
