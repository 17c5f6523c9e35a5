// Which desks a person's role opens.

import type { Desk } from "#shared/contract/views";
import type { EventRoom } from "../event-room";
import type { Binding } from "../host-protocol";

/** The desks that a person's role opens; a chief judge who marks has both. */
export function desksOf(binding: Binding, room: EventRoom): Desk[] {
  if (binding.role === "organiser") return ["organiser"];
  const person = room.state.people.get(binding.person);
  if (person === undefined || person.role !== binding.role) return [];
  if (person.role === "chief") return person.marks ? ["chief", "judge"] : ["chief"];
  return person.role === "judge" || person.role === "scorekeeper" ? [person.role] : [];
}
