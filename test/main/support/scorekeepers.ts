// Scorekeepers at ports of their own beside a small final, keying a judge's sheet.

import type { PaperSheetView } from "../../../src-shared/contract/views";
import type { Engine } from "../../../src-main/engine/engine";
import { type Seat, type Size, type SmallFinal, marks, seat, seatSmallFinal } from "./small-final";

export async function seatScorekeeper(final: SmallFinal, name: string, keep = false): Promise<Seat> {
  const { engine, event, organiser } = final;
  const { person } = await organiser.call("organiser.save-person", {
    person: null,
    code: name,
    name,
    unit: "",
    title: "",
    role: "scorekeeper",
    panels: [],
    marks: false,
  });
  return { person, client: seat(engine, { event, person, role: "scorekeeper" }, keep) };
}

export interface Sheet {
  readonly project: string;
  readonly judge: string;
}

export interface PaperFinal {
  readonly final: SmallFinal;
  readonly one: Seat;
  readonly two: Seat;
  /** The first judge's for the first project. */
  readonly sheet: Sheet;
}

/** Two judges, two projects and two scorekeepers. */
export async function seatPaperFinal(engine: Engine, size: Size = {}): Promise<PaperFinal> {
  const final = await seatSmallFinal(engine, { judges: 2, projects: 2, ...size });
  const one = await seatScorekeeper(final, "示例计分员甲", size.keep);
  const two = await seatScorekeeper(final, "示例计分员乙", size.keep);
  const [project = ""] = final.projects;
  return { final, one, two, sheet: { project, judge: final.judges[0]?.person ?? "" } };
}

/** Keys a sheet, or corrects what this person has keyed of it before. */
export async function key({ client }: Seat, sheet: Sheet, value: string, delivery: string): Promise<string> {
  const { keyed, number } = await client.call("scorekeeper.sheet", sheet);
  const supersedes = keyed?.hash ?? null;
  const body = { ...sheet, marks: marks(value, delivery), feedback: "", sheet: number, supersedes };
  return (await client.call("scorekeeper.key", body)).hash;
}

export async function paperOf({ client }: Seat, { project, judge }: Sheet): Promise<PaperSheetView | undefined> {
  const { sheets } = await client.call("chief.paper", {});
  return sheets.find((each) => each.project === project && each.judge === judge);
}

/** Takes over what the chief sees agree. */
export async function takeOver(chief: Seat, sheet: Sheet): Promise<void> {
  const keyings = [...((await paperOf(chief, sheet))?.pair ?? [])] as [string, string];
  await chief.client.call("chief.take-over-paper", { sheets: [{ ...sheet, keyings }] });
}
