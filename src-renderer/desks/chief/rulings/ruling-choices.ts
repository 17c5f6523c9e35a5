// The ways in which a late or conflicting ballot can be ruled, each with the ruling that it puts on record.

import type { InputOf } from "#shared/contract/channels";
import type { RulingItem } from "#shared/contract/views";

export type RulingSubject = InputOf<"chief.rule">["subject"];

export interface RulingChoice {
  readonly id: string;
  readonly word: "count-this" | "count-none" | "late-counts" | "late-stays";
  /** The place of the ballot among those shown, from 0; null where the choice names none. */
  readonly ballot: number | null;
  readonly subject: RulingSubject;
}

/** Names an item for good: the same after it has been ruled on. */
export function itemKey({ kind, project, judge, ballots }: RulingItem): string {
  return [kind, project, judge, kind === "late" ? (ballots.at(-1)?.hash ?? "") : ""].join(" ");
}

/** A conflict's ballots as they were made, by the wall clock; it only orders what is looked at, and decides nothing. */
export function inTimeOrder(item: RulingItem): RulingItem {
  if (item.kind === "late") return item;
  return { ...item, ballots: item.ballots.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)) };
}

export function rulingChoices(item: RulingItem): RulingChoice[] {
  return item.kind === "late" ? lateChoices(item) : conflictChoices(item);
}

/** The late ballot stands last, after the one of the cut where there was one. */
function lateChoices({ project, judge, ballots }: RulingItem): RulingChoice[] {
  const late = ballots.at(-1);
  if (!late) return [];
  const subject = (counts: boolean): RulingSubject => ({ about: "late", project, judge, ballot: late.hash, counts });
  return [
    { id: "counts", word: "late-counts", ballot: ballots.length - 1, subject: subject(true) },
    { id: "stays", word: "late-stays", ballot: null, subject: subject(false) },
  ];
}

function conflictChoices({ project, judge, ballots }: RulingItem): RulingChoice[] {
  // What the chief has seen: a ballot that came in between is not ruled on unseen.
  const among = ballots.map(({ hash }) => hash);
  const subject = (ballot: string | null): RulingSubject => ({ about: "conflict", project, judge, ballot, among });
  return [
    ...ballots.map(({ hash }, at): RulingChoice => ({
      id: hash,
      word: "count-this",
      ballot: at,
      subject: subject(hash),
    })),
    { id: "none", word: "count-none", ballot: null, subject: subject(null) },
  ];
}
