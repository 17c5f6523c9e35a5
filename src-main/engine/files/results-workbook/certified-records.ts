// The ballots, closings and rulings that a certificate names as its inputs: what came after it is not among them.

import type { ClosingBody } from "#shared/event/bodies";
import { ballotSubject, stageSubject } from "#shared/event/kinds";
import { type MarkedFact, compareText, isMarked, standingOf } from "#shared/event/panel";
import type { BallotFact, EventState } from "#shared/event/state";
import type { JudgeMarks } from "#shared/scoring/index";
import type { CertificateFact } from "#shared/event/standing-certificates";

type RulingFact = EventState["rulings"][number];
type DeductionFact = NonNullable<ReturnType<EventState["deductions"]["get"]>>;

export class CertifiedRecords {
  readonly #state: EventState;
  readonly #stage: string;
  readonly #inputs: ReadonlySet<string>;

  constructor(state: EventState, { body }: CertificateFact) {
    this.#state = state;
    this.#stage = body.stage;
    this.#inputs = new Set(body.inputs);
  }

  /** The cut's line for a judge; null where the closing that was certified is no longer the one in force. */
  cutLine(project: string, judge: string): ClosingBody["cut"][number] | null {
    const { closing } = standingOf(this.#state, this.#stage, project);
    if (closing === null || !this.#inputs.has(closing.hash)) return null;
    return closing.body.cut.find((line) => line.judge === judge) ?? null;
  }

  /** Everything the judge put on record for the project, counted or not, in the order of writing. */
  history(project: string, judge: string): readonly BallotFact[] {
    const all = this.#state.ballots.get(ballotSubject({ stage: this.#stage, project, judge })) ?? [];
    return [...all].sort((a, b) => compareText(a.log, b.log) || a.seq - b.seq);
  }

  /** The ballot whose marks were signed. */
  counted(project: string, judge: string, marks: JudgeMarks): MarkedFact | null {
    const candidates = this.history(project, judge)
      .filter(isMarked)
      .filter((fact) => this.#inputs.has(fact.hash) && sameMarks(fact.body.marks, marks));
    const ruled = candidates.find((fact) => this.lateRuling(fact.hash)?.counts === true);
    return ruled ?? candidates.at(-1) ?? null;
  }

  lateRuling(ballot: string): { readonly counts: boolean; readonly reason: string } | null {
    for (const { body } of this.#rulings()) {
      const { subject, reason } = body;
      if (subject.about === "late" && subject.ballot === ballot) return { counts: subject.counts, reason };
    }
    return null;
  }

  conflictRuling(project: string, judge: string): { readonly ballot: string | null; readonly reason: string } | null {
    for (const { body } of this.#rulings()) {
      const { subject, reason } = body;
      if (subject.about === "conflict" && subject.project === project && subject.judge === judge)
        return { ballot: subject.ballot, reason };
    }
    return null;
  }

  /** Why the chief placed the tied as they stand. */
  tieReasons(track: string, projects: readonly string[]): readonly string[] {
    return this.#rulings().flatMap(({ body: { subject, reason } }) =>
      subject.about === "tie" && subject.track === track && subject.order.some((project) => projects.includes(project))
        ? [reason]
        : [],
    );
  }

  deduction(project: string): DeductionFact | null {
    const fact = this.#state.deductions.get(stageSubject({ stage: this.#stage, project }));
    return fact !== undefined && this.#inputs.has(fact.hash) ? fact : null;
  }

  #rulings(): readonly RulingFact[] {
    return this.#state.rulings.filter((ruling) => ruling.body.stage === this.#stage && this.#inputs.has(ruling.hash));
  }
}

function sameMarks(a: JudgeMarks, b: JudgeMarks): boolean {
  return flat(a) === flat(b);
}

function flat(marks: JudgeMarks): string {
  const lines = Object.entries(marks).flatMap(([segment, criteria]) =>
    Object.entries(criteria).map(([criterion, mark]) => `${segment}.${criterion}=${mark}`),
  );
  return lines.sort().join("\n");
}
