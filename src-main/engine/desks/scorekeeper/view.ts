// What the scorekeeper's desk shows: whose sheets are keyed and by whom, and never what another person has keyed.

import type { KeyingView, PaperLine, ScorekeeperView, TypedMarks } from "#shared/contract/views";
import { type PaperSheet, type SheetPlace, paperSheet, sheetNumber } from "#shared/event/paper";
import type { KeyingFact } from "#shared/event/paper-keyings";
import { partOf, standingOf } from "#shared/event/panel";
import { stageInHand } from "#shared/event/stage-in-hand";
import type { EventState } from "#shared/event/state";
import type { Port } from "../../port";
import { asTold, isApart } from "./as-told";
import { readKeyingDraft } from "./keying-drafts";
import { sheetJudges, sheetProjects, sheetRubric, sheetsOf, trackOf, tracksByLock } from "./sheets";

export function scorekeeperView(port: Port): ScorekeeperView {
  const { state } = port.room;
  const stage = stageInHand(state);
  const { locked, unlocked } = tracksByLock(state, stage.id);
  const sheets = sheetsOf(state, stage.id, locked).filter(({ judge }) => judge !== port.signedIn.person);
  const people = [...state.people.values()];
  return {
    event: state.event,
    title: state.plan.title,
    rehearsal: state.rehearsal,
    stage: { id: stage.id, name: stage.name },
    apart: isApart(port),
    scorekeepers: people.filter(({ role }) => role === "scorekeeper").length,
    unlocked: state.plan.tracks.filter(({ id }) => unlocked.includes(id)).map(({ name }) => name),
    tracks: state.plan.tracks.filter(({ id }) => locked.includes(id)).map(({ id, name }) => ({ id, name })),
    projects: sheetProjects(state, stage.id, locked),
    judges: sheetJudges(
      state,
      sheets.map(({ judge }) => judge),
    ),
    sheets: sheets.map((place) => paperLine(port, place, paperSheet(state, place))),
  };
}

export function keyingView(port: Port, project: string, judge: string): KeyingView {
  const { state } = port.room;
  const stage = stageInHand(state).id;
  const place: SheetPlace = { stage, project, judge };
  const rubric = sheetRubric(state, place);
  const sheet = paperSheet(state, place);
  const fact = ownKeying(port, sheet);
  const { state: come, differences } = asTold(port, place, sheet);
  return {
    ...paperLine(port, place, sheet),
    standing: standingOf(state, stage, project).standing,
    rubric,
    partial: partOf(state, stage, trackOf(state, project), judge) !== null,
    draft: readKeyingDraft(port, place),
    keyed:
      fact === null
        ? null
        : {
            hash: fact.hash,
            marks: fact.body.marks as TypedMarks,
            feedback: fact.body.feedback,
            sheet: fact.body.sheet,
            at: fact.at,
          },
    // Where they differ is told to those who have keyed; what another has keyed there never is.
    differences: fact === null || come === "taken-over" ? [] : differences,
  };
}

function paperLine(port: Port, place: SheetPlace, sheet: PaperSheet): PaperLine {
  const { state } = port.room;
  const keyed = ownKeying(port, sheet) !== null;
  const { state: come, keyers } = asTold(port, place, sheet);
  return {
    project: place.project,
    judge: place.judge,
    number: sheetNumber(state, place),
    state: come,
    keyers: keyers.map((keyer) => ({ person: keyer, name: nameOf(state, keyer) })),
    mine: keyed ? "keyed" : readKeyingDraft(port, place) === null ? "none" : "draft",
  };
}

export function ownKeying(port: Port, { keyings }: PaperSheet): KeyingFact | null {
  return keyings.find(({ keyer }) => keyer === port.signedIn.person)?.fact ?? null;
}

export function nameOf(state: EventState, person: string): string {
  return state.people.get(person)?.name ?? "";
}
