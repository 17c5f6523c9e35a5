// An event's entries by hand: founded, and its logs enrolled by the root, or by desks that it appointed, one by one.

import type { EnrolmentBody } from "../../src-shared/event/bodies";
import { enrolmentMessage } from "../../src-shared/event/enrolment";
import { competition2025 } from "../../src-shared/event/templates/competition-2025";
import type { Signer } from "../../src-shared/ledger/crypto";
import type { Entry } from "../../src-shared/ledger/entry";
import { newSeed, signerOf } from "#node/crypto";
import { idOf, marks, stage } from "../shared/event/playing";
import { TestLog } from "../shared/ledger/writing";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** A chief desk by its own key, and its chief's floor log. */
export interface FoundedDesk {
  readonly signer: Signer;
  readonly epoch: number;
  readonly floor: TestLog;
}

export class Founded {
  readonly root: Signer = signerOf(newSeed());
  readonly floor = new TestLog();

  /** `device` is the organiser's. */
  constructor(device: string | null = null) {
    const root = hex(this.root.publicKey);
    this.floor.write({ root, template: "competition-2025", rehearsal: false, plan: competition2025.plan });
    this.enrol(this.floor.id, "o", "organiser", "floor", this.floor, device);
  }

  enrol(
    log: string,
    person: string,
    role: EnrolmentBody["role"],
    audience: EnrolmentBody["audience"],
    into = this.floor,
    device: string | null = null,
  ): Entry {
    const unsigned = { log, person: idOf(person), role, audience, device, by: null, continues: null };
    const signature = hex(this.root.sign(enrolmentMessage(this.floor.event, unsigned)));
    return into.write({ ...unsigned, signature }, { kind: "enrolment", critical: true });
  }

  /** Appoints a desk of the hall, whose chief's floor log is enrolled in itself. */
  desk(epoch: number, chief: string): FoundedDesk {
    const desk: FoundedDesk = { signer: signerOf(newSeed()), epoch, floor: new TestLog(this.floor.event) };
    const key = hex(desk.signer.publicKey);
    const step = { hall: "main", epoch, desk: key, hub: key, label: `示例主席台${epoch}` };
    this.floor.write(step, { kind: "succession", critical: true });
    this.enrolBy(desk, { log: desk.floor.id, person: chief, role: "chief", audience: "floor" });
    return desk;
  }

  /** By the desk's own key, in its chief's floor log. */
  enrolBy(
    { signer, epoch, floor }: FoundedDesk,
    { person, ...log }: Pick<EnrolmentBody, "log" | "person" | "role" | "audience">,
  ): Entry {
    const desk = hex(signer.publicKey);
    const unsigned = { ...log, person: idOf(person), device: desk, by: { desk, epoch }, continues: null };
    const signature = hex(signer.sign(enrolmentMessage(this.floor.event, unsigned)));
    return floor.write({ ...unsigned, signature }, { kind: "enrolment", critical: true });
  }

  bench(person: string): { log: TestLog; ballot: Entry } {
    const log = new TestLog(this.floor.event);
    const own = { judge: idOf(person), project: idOf("p"), stage };
    return { log, ballot: log.write({ ...own, marks: marks("8"), opening: null, supersedes: [] }, { kind: "ballot" }) };
  }
}
