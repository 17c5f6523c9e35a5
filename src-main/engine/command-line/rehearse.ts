// `rehearse --judges N --projects N --seed N --out DIR`: a whole final by virtual judges on the real engine, without a window.

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "#shared/errors";
import { toUtf8 } from "#shared/ledger/bytes";
import { eventFileBytes } from "../desks/files";
import type { Engine } from "../engine";
import { writeDurably } from "../files/durable-file";
import { resultsWorkbook } from "../files/results-workbook";
import { openHeadless } from "../headless";
import { type Cast, type CastSize, setUp } from "../rehearsal/cast";
import { type Played, play } from "../rehearsal/play";
import { seededRandom } from "../rehearsal/seeded-random";
import { type Command, integerOption, parseArguments, say } from "./command";

export const rehearseCommand: Command = {
  name: "rehearse",
  usage: "rehearse --judges 5 --projects 12 --seed 7 --out DIR [--template competition-2025]",
  async run(args) {
    const parsed = parseArguments(args, ["judges", "projects", "seed", "out", "template"], []);
    const seed = integerOption(parsed, "seed", 1, 0, 0x7fffffff);
    const size: CastSize = {
      seed,
      template: parsed.options.get("template") ?? "competition-2025",
      judges: integerOption(parsed, "judges", 5, 1, 100),
      projects: integerOption(parsed, "projects", 12, 1, 1000),
    };
    const out = parsed.options.get("out");
    if (out === undefined || parsed.positional.length > 0)
      throw new AppError("bad-arguments", { argument: parsed.positional[0] ?? "--out" });
    makeFolder(out);
    const dataFolder = mkdtempSync(join(tmpdir(), "roadshow-rehearsal-"));
    try {
      const engine = await openHeadless({ dataFolder });
      try {
        const cast = await setUp(engine, size);
        const played = await play(cast, seededRandom(seed), (done, total) =>
          say(`${done} of ${total} projects judged`),
        );
        return { exit: 0, output: { ...size, ...(await leave(engine, cast, played, out)) } };
      } finally {
        engine.close();
      }
    } finally {
      rmSync(dataFolder, { recursive: true, force: true });
    }
  },
};

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    throw new AppError("file-unwritable", { path });
  }
}

/** Writes what the rehearsal leaves, and sums it up. `scoring.json` and `result.json` are the very bytes that were signed. */
async function leave(engine: Engine, { event }: Cast, played: Played, out: string): Promise<Record<string, unknown>> {
  const { state } = engine.room(event);
  const certificate = state.certificates.find((fact) => fact.hash === played.certificate.hash);
  if (certificate === undefined) throw new AppError("nothing-to-sign");
  const { certificate: signed, ...counts } = played;
  const files = {
    event: writeDurably(join(out, "event.roadshow"), eventFileBytes(engine, event, null)),
    workbook: writeDurably(join(out, "results.xlsx"), await resultsWorkbook(state)),
    result: writeDurably(join(out, "result.json"), toUtf8(certificate.body.result)),
    scoring: writeDurably(join(out, "scoring.json"), toUtf8(certificate.body.scoring)),
  };
  const ranking = (
    JSON.parse(certificate.body.result) as { groups: { ranking: { status: string }[] }[] }
  ).groups.flatMap((group) => group.ranking);
  return {
    event,
    rehearsal: state.rehearsal,
    ...counts,
    ranked: ranking.filter((line) => line.status === "ranked").length,
    incomplete: ranking.filter((line) => line.status === "incomplete").length,
    certificate: {
      hash: signed.hash,
      number: signed.number,
      scoringHash: signed.scoringHash,
      resultHash: signed.resultHash,
      ruleHash: signed.ruleHash,
    },
    files,
  };
}
