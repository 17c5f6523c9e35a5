// After the faults: what is left is marked, everything comes together, and counts and roots of all ends are held against one another.

import type { OwnState } from "#shared/contract/views";
import { type Proof, proofOf } from "#shared/sync/frontier";
import { nodeCrypto } from "#node/crypto";
import type { Hall, JudgeSeat } from "./hall";
import type { Laptop } from "./laptop";

/** What a laptop holds of what it may read, there and at the desk in charge. */
export interface EqualEnds {
  readonly laptop: string;
  /** And, of a judge's, that everything is marked and known to be held at a desk. */
  readonly equal: boolean;
  readonly there: Proof;
  readonly atDesk: Proof;
}

/** Every judge marks whatever is left. */
export async function finishMarking(hall: Hall): Promise<void> {
  for (const { laptop } of present(hall)) {
    await hall.persist(`${laptop.name} marks what is left`, async () => {
      await laptop.ask("finish", null);
      return true;
    });
  }
}

/**
 * What the judge has put on record: also twice, on two laptops that knew nothing of one another. The chief's ruling on it stays
 * with the desks, so at the judge's laptop it remains twice.
 */
const onRecord: ReadonlySet<OwnState> = new Set<OwnState>(["submitted", "amended", "conflict"]);

/** Whether the judge has put everything on record, and knows that it is held at a desk. */
async function isDone(hall: Hall, seat: JudgeSeat): Promise<boolean> {
  const desk = hall.judgeAt(seat);
  const { projects } = await desk.call("judge.view", {});
  if (projects.some(({ inPanel, mine }) => inPanel && !onRecord.has(mine))) return false;
  return (await desk.call("venue.link", {})).unacknowledged === null;
}

function present({ judges }: Hall): JudgeSeat[] {
  return judges.filter(({ sentAway }) => !sentAway);
}

/** A desk's ends are compared by what the standby may read: the organiser's laptop holds more, which never leaves it. */
async function compareEnds(hall: Hall): Promise<EqualEnds[]> {
  const { first, second, charge } = hall;
  const reader = await deviceOf(hall, second);
  const desks = [first, second].filter((desk) => desk !== charge).map((desk) => compare(hall, desk, reader));
  const judges = present(hall).map(async (seat) => {
    const end = await compare(hall, seat.laptop, await deviceOf(hall, seat.laptop));
    return { ...end, equal: end.equal && (await isDone(hall, seat)) };
  });
  return Promise.all([...desks, ...judges]);
}

/** Waits until all ends are equal; gives how many seconds after `since` each came to be. */
export async function converge(
  hall: Hall,
  since: number,
): Promise<{ ends: EqualEnds[]; seconds: Map<string, number> }> {
  const seconds = new Map<string, number>();
  let ends: EqualEnds[] = [];
  await hall
    .persist("all ends are equal", async () => {
      ends = await compareEnds(hall);
      for (const { laptop, equal } of ends) {
        if (!equal) seconds.delete(laptop);
        else if (!seconds.has(laptop)) seconds.set(laptop, Math.round((performance.now() - since) / 100) / 10);
      }
      return ends.every(({ equal }) => equal) ? true : undefined;
    })
    .catch((error: unknown) => {
      hall.options.signal.throwIfAborted();
      hall.options.say(String(error));
    });
  return { ends, seconds };
}

export async function proofAt(hall: Hall, laptop: Laptop, reader: string): Promise<Proof> {
  const { event } = hall;
  const frontier = await hall.persist(`${laptop.name} states what it holds`, () =>
    laptop.ask("frontier", { event, reader }),
  );
  return proofOf(new Map(frontier), nodeCrypto);
}

export async function deviceOf(hall: Hall, laptop: Laptop): Promise<string> {
  const { event } = hall;
  return hall.persist(`${laptop.name} has a device`, async () => (await laptop.ask("device", { event })) ?? undefined);
}

async function compare(hall: Hall, laptop: Laptop, reader: string): Promise<EqualEnds> {
  const there = await proofAt(hall, laptop, reader);
  const atDesk = await proofAt(hall, hall.charge, reader);
  return { laptop: laptop.name, equal: there.root === atDesk.root, there, atDesk };
}
