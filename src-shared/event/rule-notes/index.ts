// Explains each setting of a rule in words, with the numbers of the event that it is for.

import type { NoteText, RuleNotes } from "../../contract/views/rule-notes";
import { orderedRecusal, trackPanel } from "../panel";
import type { Rule } from "../../scoring/document";
import { counted, text } from "../../scoring/explain-words/text";
import { componentMaxima } from "../rule-maxima";
import { type RuleNames, criterionName, segmentName } from "../rule-names";
import { type RuleOf, tracksUnder } from "../rule-place";
import { type Seats, type TrackSeats, trackSeats } from "../rule-seats";
import { takingPart } from "../scoring-input";
import type { EventState } from "../state";
import { type SeatGroup, methodNote, panelNotes, scopeExample, scopeNotes } from "./panel-notes";
import { tieNote } from "./tie-notes";
import { componentNote, modeNote, rankByNote, roundingNotes } from "./total-notes";

export function ruleNotes(state: EventState, of: RuleOf, rule: Rule): RuleNotes {
  const names = { rule, plan: state.plan };
  const maxima = componentMaxima(state, of, rule);
  const tracks = tracksUnder(state, of);
  return {
    scopes: scopeNotes(rule),
    scopeExample: scopeExample(rule),
    method: methodNote(rule),
    panel: [...panelNotes(rule, seatGroups(state, of, rule)), ...recusalNotes(state, of.stage, tracks)],
    components: maxima.map((component) => componentNote(names, component)),
    rounding: roundingNotes(names),
    mode: modeNote(rule),
    rankBy: rankByNote(rule),
    ties: rule.ties.map((rung) => tieNote(rule, maxima, rung)),
  };
}

/** Averages that just as many judges give values to are told of together; tracks are named where they differ. */
function seatGroups(state: EventState, of: RuleOf, rule: Rule): SeatGroup[] {
  const all = tracksUnder(state, of)
    .map((track) => trackSeats(state, of.stage, track, rule))
    .filter(({ panel }) => panel > 0);
  const groups = new Map<string, { judges: number; parts: string[] | null; tracks: string[] }>();
  for (const seats of all) {
    for (const { judges, parts } of groupsOf({ rule, plan: state.plan }, seats)) {
      const key = `${judges} ${parts?.join("/") ?? ""}`;
      const group = groups.get(key) ?? { judges, parts, tracks: [] };
      groups.set(key, { ...group, tracks: [...group.tracks, seats.track] });
    }
  }
  const nameOf = (id: string): string => state.plan.tracks.find((track) => track.id === id)?.name ?? id;
  return [...groups.values()].map(({ judges, parts, tracks }) => ({
    judges,
    parts,
    tracks: tracks.length === all.length ? null : tracks.map(nameOf),
  }));
}

function groupsOf(names: RuleNames, { panel, averages }: TrackSeats): { judges: number; parts: string[] | null }[] {
  if (averages.every(({ judges }) => judges === panel)) return [{ judges: panel, parts: null }];
  const bySize = new Map<number, string[]>();
  for (const average of averages) {
    bySize.set(average.judges, [...(bySize.get(average.judges) ?? []), averageName(names, average)]);
  }
  return [...bySize].map(([judges, parts]) => ({ judges, parts: parts.filter((part) => part !== "") }));
}

function averageName(names: RuleNames, { segment, criterion }: Seats): string {
  if (segment === null) return "";
  const label = segmentName(names, segment);
  return criterion === null ? label : `${label}·${criterionName(names, segment, criterion)}`;
}

/** Recusals that are on record already: for those projects the panel is smaller from the beginning. */
function recusalNotes(state: EventState, stage: string, tracks: readonly string[]): NoteText[] {
  const projects = new Map<number, number>();
  for (const track of tracks) {
    const panel = trackPanel(state, stage, track);
    for (const project of takingPart(state, stage, [track])) {
      const recused = panel.filter(({ person }) => orderedRecusal(state, project, person) !== null).length;
      if (recused > 0) projects.set(recused, (projects.get(recused) ?? 0) + 1);
    }
  }
  return [...projects]
    .sort(([a], [b]) => a - b)
    .map(([recused, count]) =>
      text(
        `已经登记的回避：${count}个项目少${recused}位评委。`,
        `Recusals already on record: ${counted(count, "project has", "projects have")} ${counted(recused, "judge")} fewer.`,
      ),
    );
}
