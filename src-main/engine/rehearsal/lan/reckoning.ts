// Whether every ballot counts once in what was signed: reckoned from the ledger's entries, not by the code that computed it.

import type { EventState } from "#shared/event/state";

interface Pair {
  readonly project: string;
  readonly judge: string;
}

export interface Reckoning {
  /** Judges of projects whose marks stand in the signed input. */
  readonly counted: number;
  /** Put on record, and not in the signed input. */
  readonly uncounted: readonly Pair[];
  /** More than one ballot counts, neither of which takes the other's place. */
  readonly double: readonly (Pair & { readonly ballots: readonly string[] })[];
}

export function reckon(
  { ballots, certificates, rulings }: Pick<EventState, "ballots" | "certificates" | "rulings">,
  stage: string,
): Reckoning {
  const superseded = new Set(certificates.flatMap(({ body }) => body.supersedes));
  const signed = certificates.filter(({ hash, body }) => !superseded.has(hash) && body.stage === stage);
  const inputs = new Set(signed.flatMap(({ body }) => body.inputs));
  const marked = new Set(signed.flatMap(({ body }) => markedIn(body.scoring)));
  const passedOver = ruledOut(rulings);
  const reckoning = { counted: marked.size, uncounted: [] as Pair[], double: [] as Reckoning["double"][number][] };
  for (const [subject, facts] of ballots) {
    const [at, project = "", judge = ""] = subject.split("/");
    if (at !== stage) continue;
    const own = facts.filter(({ kind }) => kind === "ballot" || kind === "amendment");
    if (own.length > 0 && !marked.has(`${project} ${judge}`)) reckoning.uncounted.push({ project, judge });
    const replaced = new Set(own.flatMap(({ body }) => body.supersedes));
    const counting = own.filter(({ hash }) => inputs.has(hash) && !replaced.has(hash) && !passedOver.has(hash));
    if (counting.length > 1) reckoning.double.push({ project, judge, ballots: counting.map(({ hash }) => hash) });
  }
  return reckoning;
}

function markedIn(scoring: string): string[] {
  const { groups } = JSON.parse(scoring) as {
    groups: { projects: { id: string; marks: Record<string, unknown> }[] }[];
  };
  return groups.flatMap(({ projects }) =>
    projects.flatMap(({ id, marks }) =>
      Object.entries(marks).flatMap(([judge, each]) => (each === null ? [] : [`${id} ${judge}`])),
    ),
  );
}

function ruledOut(rulings: EventState["rulings"]): ReadonlySet<string> {
  return new Set(
    rulings.flatMap(({ body: { subject } }) => {
      if (subject.about === "late") return subject.counts ? [] : [subject.ballot];
      if (subject.about === "conflict") return (subject.among ?? []).filter((hash) => hash !== subject.ballot);
      return [];
    }),
  );
}
