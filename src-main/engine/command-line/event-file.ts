// `import FILE.roadshow --data DIR` and `export EVENT --data DIR --out FILE.roadshow`: an event between two data folders.

import { readFile } from "node:fs/promises";
import { AppError } from "#shared/errors";
import { eventFileBytes } from "../desks/files";
import { writeDurably } from "../files/durable-file";
import { importEventFile } from "../files/import-event-file";
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
    const engine = await openHeadless({ dataFolder: required(parsed, "data") });
    try {
      return { exit: 0, output: await importEventFile(engine, bytes) };
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
    const engine = await openHeadless({ dataFolder: required(parsed, "data") });
    try {
      engine.room(event);
      return { exit: 0, output: { event, ...writeDurably(out, eventFileBytes(engine, event, null)) } };
    } finally {
      engine.close();
    }
  },
};

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
