// Registrations made ready for the rules: normalised once, so that thousands of rows are compared by key.

import { normalise, saysNothing } from "../intake/normalise";
import type { RegistrationRow } from "../intake/read-registrations";
import { tracksNamed } from "../intake/track-text";
import type { EligibilityContext, Participant, Registration } from "./rule";
import type { EligibilityTerms, TermsTrack } from "./terms";

/** A name on a list of people who may not take part; these lists give a role, and no employer to compare. */
export interface ListedPerson {
  readonly name: string;
}

export function eligibilityContext<Terms extends EligibilityTerms>(
  rows: readonly RegistrationRow[],
  staff: readonly ListedPerson[],
  roster: readonly ListedPerson[],
  terms: Terms,
): EligibilityContext<Terms> {
  // By 序号, so that the order of the rows on the sheet changes no word of what is found.
  const inOrder = rows.toSorted((a, b) => a.seq - b.seq);
  return {
    registrations: inOrder.map((row) => registrationOf(row, terms.tracks)),
    terms,
    staffNames: namesOf(staff),
    rosterNames: namesOf(roster),
  };
}

/** A cell may list several, and say in brackets what each does. */
function namesOf(people: readonly ListedPerson[]): Set<string> {
  const names = people.flatMap(({ name }) => name.split(/[、,;，；\n\r]/u)).filter((name) => !saysNothing(name));
  return new Set(names.flatMap((name) => [normalise(name), normalise(name).replace(/\([^()]*\)$/u, "")]));
}

function registrationOf(row: RegistrationRow, known: readonly TermsTrack[]): Registration {
  const participants = row.members
    .filter(({ name }) => !saysNothing(name))
    .map((member) => participantOf(member, row.applicantUnit));
  const [first] = participants;
  const lone = participants.length === 1 && first !== undefined ? first.nameKey : "";
  const tracks = tracksNamed(row.track, known).map(({ name }) => name);
  return {
    row,
    seq: row.seq,
    projectKey: normalise(row.projectName),
    unitKey: normalise(row.applicantUnit),
    trackKey: tracks.length === 1 ? normalise(tracks[0] ?? "") : normalise(row.track),
    tracks,
    jointUnitKeys: new Set(row.jointUnits.map(normalise)),
    isJoint: row.joint === true || row.jointUnits.length > 0,
    participants,
    captainKey: saysNothing(row.captainName) ? lone : normalise(row.captainName),
  };
}

function participantOf(member: RegistrationRow["members"][number], applicantUnit: string): Participant {
  const unit = saysNothing(member.unit) ? applicantUnit : member.unit;
  const { name, birth, department, post } = member;
  return { name, nameKey: normalise(name), unit, unitKey: normalise(unit), birth, department, post };
}
