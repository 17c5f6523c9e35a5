// The announced totals of an earlier stage, which a later one carries over: as the certificates in force sign them.

import { parseAmount } from "../scoring/rational";
import { signedResult, standingCertificates } from "./standing-certificates";
import type { EventState } from "./state";

export interface EarlierTotals {
  readonly stage: string;
  /** By project; one on which two certificates disagree has none, nor has one that no decimal writes out. */
  readonly totals: ReadonlyMap<string, { readonly total: string; readonly certificate: string }>;
}

export function earlierTotals(state: EventState, stage: string): EarlierTotals {
  const totals = new Map<string, { total: string; certificate: string }>();
  const disputed = new Set<string>();
  for (const certificate of standingCertificates(state, stage)) {
    for (const { project, total } of rankedLines(certificate)) {
      const before = totals.get(project);
      if (before !== undefined && before.total !== total) disputed.add(project);
      totals.set(project, { total, certificate: certificate.hash });
    }
  }
  for (const project of disputed) totals.delete(project);
  return { stage, totals };
}

function rankedLines(
  certificate: Parameters<typeof signedResult>[0],
): readonly { readonly project: string; readonly total: string }[] {
  return (signedResult(certificate)?.groups ?? []).flatMap(({ ranking }) =>
    ranking.flatMap((line) =>
      line.status === "ranked" && parseAmount(line.total) !== null
        ? [{ project: line.project, total: line.total }]
        : [],
    ),
  );
}
