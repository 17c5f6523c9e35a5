// Scorekeepers at ports of their own beside a small final, keying a judge's sheet.

import type { PaperSheetView } from "../../../src-shared/contract/views";
import { type Seat, type SmallFinal, marks, seat } from "./small-final";

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
