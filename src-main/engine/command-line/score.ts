// `score FILE.json [--explain]`: ranks a scoring document by the rule engine, and explains it in sentences.

import { readFile } from "node:fs/promises";
import { AppError } from "#shared/errors";
import { explainInWords } from "#shared/scoring/explain-words/index";
import { type ScoringDocument, explain, parseScoringText, score } from "#shared/scoring/index";
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
    return { exit: 0, output: flags.has("explain") ? explained(parsed.document) : score(parsed.document) };
  },
};

/** The document names its groups; judges and projects go by their ids. */
function explained(document: ScoringDocument): unknown {
  const groups = new Map(document.groups.map(({ id, name }) => [id, name ?? id]));
  return explainInWords(explain(document), { group: (id) => groups.get(id) ?? id });
}
