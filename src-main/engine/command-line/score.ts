// `score FILE.json [--explain]`: ranks a scoring document by the rule engine.

import { readFile } from "node:fs/promises";
import { AppError } from "#shared/errors";
import { explain, parseScoringText, score } from "#shared/scoring/index";
import { type Command, type Outcome, parseArguments, say } from "./command";

export const scoreCommand: Command = {
  name: "score",
  usage: "score FILE.json [--explain]",
  async run(args): Promise<Outcome> {
    const { positional, flags } = parseArguments(args, [], ["explain"]);
    const [file, ...rest] = positional;
    if (file === undefined || rest.length > 0)
      throw new AppError("bad-arguments", { argument: rest[0] ?? "FILE.json" });
    const text = await readFile(file === "-" ? "/dev/stdin" : file, "utf8").catch(() => {
      throw new AppError("file-unreadable", { file });
    });
    const parsed = parseScoringText(text);
    if (!parsed.ok) {
      for (const problem of parsed.problems) say(`${problem.path}: ${problem.message}`);
      return { exit: 2, output: { problems: parsed.problems } };
    }
    return { exit: 0, output: flags.has("explain") ? explain(parsed.document) : score(parsed.document) };
  },
};
