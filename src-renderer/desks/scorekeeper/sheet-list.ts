// The sheets of a stage as a scorekeeper works through them: what needs a second look, what waits for a second person.

import type { PaperLine, ScorekeeperView, SheetJudge, SheetProject } from "#shared/contract/views";
import { folded, matches } from "../../components/search-text";

export const sections = ["differs", "draft", "second", "rest"] as const;
export type Section = (typeof sections)[number];

export interface ListedSheet extends PaperLine {
  readonly of: SheetProject;
  readonly by: SheetJudge;
}

export type Deed = "key" | "goOn" | "lookAgain" | "look";

export function listedSheets({
  sheets,
  projects,
  judges,
}: Pick<ScorekeeperView, "sheets" | "projects" | "judges">): ListedSheet[] {
  const projectOf = new Map(projects.map((project) => [project.project, project]));
  const judgeOf = new Map(judges.map((judge) => [judge.judge, judge]));
  return sheets.flatMap((line) => {
    const [of, by] = [projectOf.get(line.project), judgeOf.get(line.judge)];
    return of === undefined || by === undefined ? [] : [{ ...line, of, by }];
  });
}

export function sectionOf({ state, mine }: PaperLine): Section {
  if (mine === "draft") return "draft";
  if (mine === "keyed") return state === "differs" ? "differs" : "rest";
  return state === "once" || state === "differs" ? "second" : "rest";
}

/** What this person can do with a sheet. */
export function deedOf({ state, mine }: PaperLine): Deed {
  if (mine === "draft") return "goOn";
  if (mine === "keyed") return state === "differs" ? "lookAgain" : "look";
  return "key";
}

/** By number, place or name; every word that was typed must be found, whatever its width and case. */
export function foundSheets(sheets: readonly ListedSheet[], search: string): ListedSheet[] {
  return sheets.filter(({ number, of, by }) =>
    matches(search, [number, of.name, of.applicantUnit, by.name], [of.place]),
  );
}

/** The sheet whose number was typed: whole, or without the stage's place before it. */
export function sheetOfNumber(sheets: readonly ListedSheet[], typed: string): ListedSheet | null {
  const wanted = folded(typed).replaceAll(/\s+/gu, "");
  const found = sheets.filter(({ number }) => {
    const whole = folded(number);
    return whole === wanted || whole.slice(whole.indexOf("-") + 1) === wanted;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
