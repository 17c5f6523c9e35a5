// A certificate as its bytes say, read without any of the code that makes the workbook.

import type { EventState } from "#shared/event/state";
import type { ProjectInput, ProjectResult, RankedResult, Result, ScoringDocumentSource } from "#shared/scoring/index";

export interface ReadCertificate {
  readonly fact: EventState["certificates"][number];
  readonly scoring: ScoringDocumentSource;
  readonly result: Result;
}

export function readCertificates(state: EventState): ReadCertificate[] {
  const replaced = new Set(state.certificates.flatMap(({ body }) => body.supersedes));
  return state.certificates
    .filter(({ hash }) => !replaced.has(hash))
    .map((fact) => ({
      fact,
      scoring: JSON.parse(fact.body.scoring) as ScoringDocumentSource,
      result: JSON.parse(fact.body.result) as Result,
    }));
}

export interface SignedLine {
  /** 序号 */
  readonly seq: number;
  readonly track: string;
  readonly input: ProjectInput;
  readonly line: ProjectResult;
}

/** Every project, track by track and in the order of the ranking. */
export function signedLines(state: EventState): SignedLine[] {
  const read = readCertificates(state);
  return state.plan.tracks.flatMap(({ id: track }) =>
    read.flatMap(({ result, scoring }) => {
      const inputs = scoring.groups.find(({ id }) => id === track)?.projects ?? [];
      const ranking = result.groups.find(({ id }) => id === track)?.ranking ?? [];
      return ranking.map((line): SignedLine => {
        const input = inputs.find(({ id }) => id === line.project);
        if (input === undefined) throw new RangeError("a result without input");
        return { seq: state.projects.get(line.project)?.seq ?? 0, track, input, line };
      });
    }),
  );
}

export function isRanked(signed: SignedLine): signed is SignedLine & { readonly line: RankedResult } {
  return signed.line.status === "ranked";
}

/** Whether what a cell shows is the exact number: all its digits, or, of a fraction, the first ones and an ellipsis. */
export function shows(shown = "", exact = ""): boolean {
  const fraction = /^(-?\d+)\/(\d+)$/.exec(exact);
  if (fraction === null) return shown !== "" && plain(shown) === plain(exact);
  if (shown === exact) return true;
  const match = /^(-?\d+\.(\d+))…$/.exec(shown);
  if (match === null) return false;
  const scale = 10n ** BigInt(match[2]?.length ?? 0);
  const [n, d] = [BigInt(fraction[1] ?? ""), BigInt(fraction[2] ?? "")];
  const distance = BigInt((match[1] ?? "").replace(".", "")) * d - n * scale;
  return 2n * (distance < 0n ? -distance : distance) <= d;
}

/** Without the zeros that only line up a column. */
function plain(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}
