// `rehearse --judges N --projects N --seed N --out DIR`: a whole final by virtual judges on the real engine, without a window;
// with `--lan` in a hall of laptops, each a process of its own.

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { honourLists } from "#shared/awards/honours";
import type { CertificateView } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { signedResult } from "#shared/event/standing-certificates";
import type { EventState } from "#shared/event/state";
import { findTemplate } from "#shared/event/templates/index";
import { toUtf8 } from "#shared/ledger/bytes";
import { eventFileBytes } from "../desks/files";
import type { Engine } from "../engine";
import { writeDurably } from "../files/durable-file";
import { resultsWorkbook } from "../files/results-workbook";
import { openHeadless } from "../headless";
import { type Cast, type CastSize, setUp } from "../rehearsal/cast";
import { type Played, type PlayedStage, playEvent } from "../rehearsal/play-event";
import { seededRandom } from "../rehearsal/seeded-random";
import { type Command, integerOption, parseArguments, say } from "./command";
import { rehearseInHall } from "./rehearse-lan";

/** A hub takes no more from one address, and a rehearsal has them all on one machine. */
const mostLaptops = 30;

export const rehearseCommand: Command = {
  name: "rehearse",
  usage:
    "rehearse --judges 5 --projects 12 --seed 7 --out DIR [--template competition-2025] [--stages final,…]\n" +
    "  roadshow -- rehearse --lan --judges 15 --projects 8 --seed 7 --out DIR [--faults] [--kills 200] [--netem]",
  async run(args) {
    const parsed = parseArguments(
      args,
      ["judges", "projects", "seed", "out", "template", "stages", "kills"],
      ["lan", "faults", "netem"],
    );
    const seed = integerOption(parsed, "seed", 1, 0, 0x7fffffff);
    const size: CastSize = {
      seed,
      template: parsed.options.get("template") ?? "competition-2025",
      judges: integerOption(parsed, "judges", 5, 1, 100),
      projects: integerOption(parsed, "projects", 12, 1, 1000),
      stages: parsed.options.get("stages")?.split(",") ?? null,
    };
    const out = parsed.options.get("out");
    if (out === undefined || parsed.positional.length > 0)
      throw new AppError("bad-arguments", { argument: parsed.positional[0] ?? "--out" });
    const kills = integerOption(parsed, "kills", parsed.flags.has("faults") ? size.judges : 0, 0, 10_000);
    if (parsed.flags.has("lan")) {
      makeFolder(out);
      const [faults, netem] = [parsed.flags.has("faults"), parsed.flags.has("netem")];
      return rehearseInHall({ size: inHall(size), faults, netem, kills, out });
    }
    if (parsed.flags.size > 0 || parsed.options.has("kills"))
      throw new AppError("bad-arguments", { argument: "--faults, --netem, --kills: --lan" });
    makeFolder(out);
    const dataFolder = mkdtempSync(join(tmpdir(), "roadshow-rehearsal-"));
    try {
      const engine = await openHeadless({ dataFolder });
      try {
        const cast = await setUp(engine, size);
        const played = await playEvent(cast, seededRandom(seed), (stage, done, total) =>
          say(`${stage.name}: ${done} of ${total} projects judged`),
        );
        const { stages: _asked, ...asked } = size;
        return { exit: 0, output: { ...asked, ...(await leave(engine, cast, played, out)) } };
      } finally {
        engine.close();
      }
    } finally {
      rmSync(dataFolder, { recursive: true, force: true });
    }
  },
};

/** One stage, with a roadshow: the template's main one unless another is named. */
function inHall(size: CastSize): CastSize {
  const stage = size.stages?.[0] ?? findTemplate(size.template)?.mainStage;
  if (size.judges > mostLaptops || (size.stages?.length ?? 1) > 1 || stage === undefined)
    throw new AppError("bad-arguments", {
      argument: `--lan --judges ${size.judges} --stages ${size.stages?.join() ?? ""}`,
    });
  return { ...size, stages: [stage] };
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    throw new AppError("file-unwritable", { path });
  }
}

/** Writes what the rehearsal leaves, and sums it up. `scoring.json` and `result.json` are the very bytes last signed. */
async function leave(engine: Engine, { event }: Cast, played: Played, out: string): Promise<Record<string, unknown>> {
  const { state } = engine.room(event);
  const summaries = played.stages.map((stage) => stageSummary(state, stage));
  const last = played.stages.findLast(({ certificates }) => certificates.length > 0);
  const signed = last?.certificates.at(-1);
  const certificate = state.certificates.find((fact) => fact.hash === signed?.hash);
  if (last === undefined || signed === undefined || certificate === undefined) throw new AppError("nothing-to-sign");
  const { ranked, incomplete } = stageSummary(state, last);
  const files = {
    event: writeDurably(join(out, "event.roadshow"), eventFileBytes(engine, event, null)),
    workbook: writeDurably(
      join(out, "results.xlsx"),
      await resultsWorkbook(state, { stage: last.stage, office: true }),
    ),
    result: writeDurably(join(out, "result.json"), toUtf8(certificate.body.result)),
    scoring: writeDurably(join(out, "scoring.json"), toUtf8(certificate.body.scoring)),
  };
  return {
    event,
    rehearsal: state.rehearsal,
    ...played.counts,
    ranked,
    incomplete,
    stages: summaries,
    honours: honourLists(state).map(({ id, entries }) => ({ list: id, entries: entries.length })),
    certificate: certificateSummary(signed),
    files: { ...files, stages: await stageWorkbooks(state, played, out) },
  };
}

/** Stage → its workbook, where more than one was played. */
async function stageWorkbooks(state: EventState, { stages }: Played, out: string): Promise<Record<string, unknown>> {
  const written: Record<string, unknown> = {};
  if (stages.length < 2) return written;
  for (const { stage } of stages) {
    const bytes = await resultsWorkbook(state, { stage, office: true });
    written[stage] = writeDurably(join(out, `results-${stage}.xlsx`), bytes);
  }
  return written;
}

function stageSummary(state: EventState, { stage, outcome, projects, certificates, advanced }: PlayedStage) {
  const signed = state.certificates.filter(({ hash }) => certificates.some((certificate) => certificate.hash === hash));
  const ranking = signed.flatMap((fact) => signedResult(fact)?.groups ?? []).flatMap((group) => group.ranking);
  const awards = signed.flatMap(({ body }) => body.awards);
  const names = [...new Set(awards.map(({ award }) => award))];
  return {
    stage,
    outcome,
    projects,
    ranked: ranking.filter((line) => line.status === "ranked").length,
    incomplete: ranking.filter((line) => line.status === "incomplete").length,
    advanced,
    awards: Object.fromEntries(
      names.map((name) => [
        name,
        awards.filter(({ award }) => award === name).reduce((sum, each) => sum + each.projects.length, 0),
      ]),
    ),
    certificates: certificates.map(certificateSummary),
  };
}

function certificateSummary({ hash, number, scoringHash, resultHash, ruleHash }: CertificateView) {
  return { hash, number, scoringHash, resultHash, ruleHash };
}
