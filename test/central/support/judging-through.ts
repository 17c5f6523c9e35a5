// Judges at laptops of their own who go on marking and sending while something befalls central; and what must be so afterwards.

import { setTimeout as wait } from "node:timers/promises";
import { expect } from "vitest";
import { CentralFault } from "../../../src-main/engine/central/http-request";
import { Founded } from "../../db/founded";
import { idOf, marks, stage } from "../../shared/event/playing";
import { TestLog } from "../../shared/ledger/writing";
import { type CentralAddress, TestLaptop, registerAt } from "./test-central";

const laptops = 4;
const mostTries = 400;

export interface Through {
  /** The instances at this moment: each laptop goes to one of them. */
  readonly central: (laptop: number) => CentralAddress;
  /** An organiser's account. */
  readonly token: string;
  /** What befalls central while the judges mark. */
  readonly trouble: () => Promise<void>;
}

/**
 * Nothing that a laptop was told is held is lost, nothing is held twice, and every laptop ends with everything acknowledged. Gives
 * how many ballots that were.
 */
export async function judgeThrough({ central, token, trouble }: Through): Promise<number> {
  const open: TestLaptop[] = [];
  const laptop = async (event: string): Promise<TestLaptop> => {
    const made = await new TestLaptop(event).open();
    open.push(made);
    return made;
  };
  try {
    const founded = new Founded();
    const { event } = founded.floor;
    await registerAt({ ...central(0), token }, founded);
    const judges = await Promise.all(
      Array.from({ length: laptops }, async (_, at) => {
        const made = await laptop(event);
        const log = new TestLog(event);
        founded.enrol(log.id, `j${at}`, "judge", "bench", founded.floor, made.device);
        return { laptop: made, log, person: `j${at}` };
      }),
    );
    const organiser = await laptop(event);
    const office = new TestLog(event);
    founded.enrol(office.id, "o", "organiser", "office", founded.floor, organiser.device);
    organiser.keep(founded.floor.entries);
    await organiser.exchange(central(0));
    for (const judge of judges) judge.laptop.keep(founded.floor.entries);
    const over = new AbortController();
    const judging = judges.map(async ({ laptop: own, log, person }, at) => {
      do {
        const place = { judge: idOf(person), project: idOf("p"), stage };
        own.keep([log.write({ ...place, marks: marks("8"), opening: null, supersedes: [] }, { kind: "ballot" })]);
        await persist(own, () => central(at));
      } while (!over.signal.aborted);
    });
    await trouble();
    over.abort();
    await Promise.all(judging);
    for (const { laptop: own, log } of judges) {
      const acknowledged = Math.max(...own.receipts.filter((each) => each.log === log.id).map(({ seq }) => seq));
      expect(acknowledged).toBe(log.entries.length);
      const reader = Object.assign(await laptop(event), { signer: own.signer, device: own.device });
      await reader.exchange(central(0));
      const held = reader.entries.filter(({ fields }) => fields.log === log.id).map(({ hash }) => hash);
      expect(held.toSorted()).toEqual(log.entries.map(({ hash }) => hash).toSorted());
    }
    return judges.reduce((sum, { log }) => sum + log.entries.length, 0);
  } finally {
    for (const each of open) each.close();
  }
}

/** As the laptops do: again until it goes through. Any other refusal than that of a database gone is a fault. */
async function persist(laptop: TestLaptop, central: () => CentralAddress): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await laptop.exchange(central());
      return;
    } catch (error) {
      const passing =
        error instanceof CentralFault && (error.kind === "unreachable" || error.refusal === "unavailable");
      if (!passing || tries === mostTries) throw error;
      await wait(50);
    }
  }
}
