// An event with judges who have laptops, and an organiser's laptop, as central meets them.

import type { Entry } from "../../../src-shared/ledger/entry";
import { Founded } from "../../db/founded";
import { idOf, marks, stage } from "../../shared/event/playing";
import { TestLog } from "../../shared/ledger/writing";
import { TestLaptop } from "./test-central";

export class TestJudge {
  readonly laptop: TestLaptop;
  readonly log: TestLog;
  readonly #person: string;

  constructor(laptop: TestLaptop, log: TestLog, person: string) {
    this.laptop = laptop;
    this.log = log;
    this.#person = person;
  }

  /** One more ballot, kept on the laptop. */
  mark(): Entry {
    const own = { judge: idOf(this.#person), project: idOf("p"), stage };
    const ballot = this.log.write({ ...own, marks: marks("8"), opening: null, supersedes: [] }, { kind: "ballot" });
    this.laptop.keep([ballot]);
    return ballot;
  }

  /** The last sequence of the own log that central has signed for. */
  get acknowledged(): number {
    return Math.max(0, ...this.laptop.receipts.filter(({ log }) => log === this.log.id).map(({ seq }) => seq));
  }
}

export class TestEvent {
  readonly founded: Founded;
  readonly organiser: TestLaptop;
  readonly judges: readonly TestJudge[];

  private constructor(founded: Founded, organiser: TestLaptop, judges: readonly TestJudge[]) {
    this.founded = founded;
    this.organiser = organiser;
    this.judges = judges;
  }

  /** All that says who may do what stands on every laptop already. */
  static async with(judges: number): Promise<TestEvent> {
    const founded = new Founded();
    const { event } = founded.floor;
    const organiser = await new TestLaptop(event).open();
    const office = new TestLog(event);
    founded.enrol(office.id, "o", "organiser", "office", founded.floor, organiser.device);
    const seated: TestJudge[] = [];
    for (let at = 0; at < judges; at += 1) {
      const laptop = await new TestLaptop(event).open();
      const log = new TestLog(event);
      founded.enrol(log.id, `j${at}`, "judge", "bench", founded.floor, laptop.device);
      seated.push(new TestJudge(laptop, log, `j${at}`));
    }
    for (const laptop of [organiser, ...seated.map((judge) => judge.laptop)]) laptop.keep(founded.floor.entries);
    return new TestEvent(founded, organiser, seated);
  }

  get id(): string {
    return this.founded.floor.event;
  }

  close(): void {
    for (const laptop of [this.organiser, ...this.judges.map((judge) => judge.laptop)]) laptop.close();
  }
}
