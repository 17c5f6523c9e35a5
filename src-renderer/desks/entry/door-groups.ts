// The doors of an event as one list, and in the groups in which they are looked for.

import type { DoorsView } from "#shared/contract/views";
import type { Role } from "#shared/event/bodies";
import { matches } from "../../components/search-text";

export interface Door {
  /** null is the organiser. */
  readonly person: string | null;
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
  readonly panels: readonly string[];
  readonly hasPin: boolean;
  readonly mayChoosePin: boolean;
  readonly locked: boolean;
  /** How long until the next try; 0 where there is no wait, or waiting does not help. */
  readonly waitSeconds: number;
}

export type DoorGroup =
  | {
      readonly kind: "organiser" | "chief" | "unassigned" | "others";
      readonly id: string;
      readonly doors: readonly Door[];
    }
  | { readonly kind: "panel"; readonly panel: string; readonly id: string; readonly doors: readonly Door[] };

export function doorsOf({ organiser, people }: DoorsView): Door[] {
  const own: Door[] = organiser.present
    ? [
        {
          person: null,
          name: "",
          role: "organiser",
          unit: "",
          panels: [],
          hasPin: true,
          mayChoosePin: false,
          locked: organiser.locked,
          waitSeconds: organiser.waitSeconds,
        },
      ]
    : [];
  return [...own, ...people.map((door) => ({ ...door, waitSeconds: 0 }))];
}

/** Groups in the order of their first door; those who sit on several panels stand together under all their names. */
export function groupDoors(doors: readonly Door[], search: string): DoorGroup[] {
  const found = doors.filter((door) => matches(search, [door.name, door.unit]));
  const groups = [
    group("organiser", found, (door) => door.role === "organiser"),
    group("chief", found, (door) => door.role === "chief"),
    ...panels(found.filter((door) => door.role === "judge" && door.panels.length > 0)),
    group("unassigned", found, (door) => door.role === "judge" && door.panels.length === 0),
    group("others", found, (door) => !["organiser", "chief", "judge"].includes(door.role)),
  ];
  return groups.filter((each) => each.doors.length > 0);
}

function group(
  kind: Exclude<DoorGroup["kind"], "panel">,
  doors: readonly Door[],
  of: (door: Door) => boolean,
): DoorGroup {
  return { kind, id: kind, doors: doors.filter(of) };
}

function panels(judges: readonly Door[]): DoorGroup[] {
  const byPanel = Map.groupBy(judges, (door) => door.panels.join(" · "));
  return [...byPanel].map(([panel, doors], at) => ({ kind: "panel", panel, id: `panel-${at}`, doors }));
}
