// The readiness report that a rehearsal of the hall ends with: laptop by laptop, whether it is ready for the day.

import type { EqualEnds } from "./ending";
import { deviceOf } from "./ending";
import type { Hall } from "./hall";
import type { Laptop } from "./laptop";
import { seenBy } from "./witness";

export interface LaptopReadiness {
  readonly laptop: string;
  readonly role: string;
  readonly joined: boolean;
  /** Sent away in the course of the rehearsal; it is asked nothing more. */
  readonly sentAway: boolean;
  readonly version: string | null;
  /** Its wall clock minus that of the desk in charge. */
  readonly clockOffsetMs: number | null;
  /** Entries that it holds of what it may read. */
  readonly entries: number | null;
  readonly ballots: number;
  /** Of these, shown to the judge as held at a desk. */
  readonly acknowledged: number;
  readonly faults: Record<string, number>;
  /** After the last fault, until it held what the desk in charge holds, with the ballots that it still had to mark. */
  readonly secondsToConverge: number | null;
  readonly ready: boolean;
}

export interface Readiness {
  readonly ready: boolean;
  readonly laptops: readonly LaptopReadiness[];
}

export async function readinessOf(
  hall: Hall,
  ends: readonly EqualEnds[],
  seconds: ReadonlyMap<string, number>,
): Promise<Readiness> {
  const { devices } = await hall.persist("the desk in charge shows its laptops", () =>
    hall.chief.call("venue.view", {}),
  );
  const laptops: LaptopReadiness[] = [];
  for (const laptop of hall.laptops) {
    const device = await deviceOf(hall, laptop);
    const sentAway = hall.judges.some((seat) => seat.laptop === laptop && seat.sentAway);
    const shown = devices.find((each) => each.device === device);
    const end = ends.find((each) => each.laptop === laptop.name);
    const { ballots, amendments, held } = seenBy([laptop]);
    laptops.push({
      laptop: laptop.name,
      role: roleOf(hall, laptop),
      joined: true,
      sentAway,
      version: shown?.version ?? hall.options.version,
      clockOffsetMs: shown?.clockOffsetMs ?? null,
      entries: end?.there.entries ?? null,
      ballots: ballots.length + amendments.length,
      acknowledged: held.size,
      faults: Object.fromEntries(laptop.faults),
      secondsToConverge: seconds.get(laptop.name) ?? null,
      ready: sentAway || laptop === hall.charge || (end?.equal ?? false),
    });
  }
  return { ready: laptops.every(({ ready }) => ready), laptops };
}

function roleOf({ charge }: Hall, laptop: Laptop): string {
  if (laptop === charge) return "desk in charge";
  return laptop.role === "chief" || laptop.role === "standby" ? "standby" : "judge";
}
