// The lists that follow from a result: who may apply for a title, sit an examination, or be recommended.

import type { HonourCheck, HonourEntry, HonourList } from "../contract/views";
import { type Honour, advanceLine } from "../event/plan";
import type { EventState } from "../event/state";
import { normalise, saysNothing } from "../intake/normalise";
import type { RegistrationRow } from "../intake/read-registrations";
import { advancementRecord } from "./propose-advancement";
import { type SignedTrack, signedTracks } from "./signed-tracks";

/** 2025 notice, 八(二)–(四); 2024 notice, 五(二) and 六(一)(二). Only what certificates in force sign leads to a list. */
export function honourLists(state: EventState): HonourList[] {
  return state.plan.honours.map((honour) => ({
    id: honour.id,
    name: honour.name,
    clause: honour.clause,
    stage: honour.stage,
    entries: winnersOf(state, honour).flatMap((winner) => entriesOf(state, honour, winner)),
  }));
}

interface Winner extends Pick<HonourEntry, "track" | "project" | "basis" | "award"> {
  readonly checks: readonly HonourCheck[];
}

type Signed = Extract<SignedTrack, { state: "signed" }>;

/** A track whose certificates contradict one another leads to nothing until it is signed anew. */
function winnersOf(state: EventState, honour: Honour): Winner[] {
  const signed = signedTracks(state, honour.stage).filter((track) => track.state === "signed");
  if (honour.of.length === 0) return signed.flatMap(firstRanked);
  return signed.flatMap((track) => [
    ...(honour.of.includes(advanceLine) ? goingOn(state, honour.stage, track) : []),
    ...awarded(
      track,
      honour.of.filter((award) => award !== advanceLine),
    ),
  ]);
}

function awarded({ track, awards }: Signed, of: readonly string[]): Winner[] {
  return awards
    .filter(({ award }) => of.includes(award))
    .flatMap(({ name, projects }) =>
      projects.map((project) => ({ track, project, basis: "award" as const, award: name, checks: [] })),
    );
}

function firstRanked({ track, group }: Signed): Winner[] {
  return group.ranking
    .filter((line) => line.rank === 1)
    .map((line) => ({
      track,
      project: line.project,
      basis: "first-rank",
      award: "",
      checks: line.status === "ranked" && line.tied ? ["rank-shared"] : [],
    }));
}

/** As the organiser has confirmed it; until then, and once the certificates have changed, what the quota proposes. */
function goingOn(state: EventState, stage: string, signed: Signed): Winner[] {
  const line = signed.awards.find(({ award }) => award === advanceLine);
  const confirmed = advancementRecord(state, stage);
  const settled = confirmed?.current === true;
  const projects = settled
    ? signed.group.ranking.map(({ project }) => project).filter((project) => confirmed.projects.includes(project))
    : (line?.projects ?? []);
  const checks: HonourCheck[] = settled ? [] : ["advancement-open"];
  const award = line?.name ?? "";
  return projects.map((project) => ({ track: signed.track, project, basis: "going-on", award, checks }));
}

/** A name that goes on the list, with the unit it stands for. */
interface Named {
  readonly name: string;
  readonly unit: string;
  readonly checks: readonly HonourCheck[];
}

function entriesOf(state: EventState, honour: Honour, { checks, ...winner }: Winner): HonourEntry[] {
  const body = state.projects.get(winner.project);
  const projectName = body?.name ?? winner.project;
  const gone: HonourCheck[] = body === undefined || body.withdrawn !== null ? ["withdrawn"] : [];
  return namesOf(state, honour, winner.project, projectName).map((named) => ({
    ...winner,
    projectName,
    name: named.name,
    unit: named.unit,
    checks: [...gone, ...checks, ...named.checks],
  }));
}

function namesOf(state: EventState, honour: Honour, project: string, projectName: string): Named[] {
  const body = state.projects.get(project);
  const unit = body?.applicantUnit ?? "";
  const row = state.registrations.get(project)?.body.row as unknown as RegistrationRow | undefined;
  switch (honour.whom) {
    case "projects":
      return [{ name: projectName, unit, checks: healthOf(honour, row, unit) }];
    case "units":
      return [
        { name: unit, unit, checks: healthOf(honour, row, unit) },
        ...(body?.jointUnits ?? []).map((joint): Named => {
          return { name: joint, unit: joint, checks: ["joint-unit", ...healthOf(honour, row, joint)] };
        }),
      ];
    case "captains":
    case "members": {
      if (row === undefined) return [{ name: "", unit, checks: ["no-registration"] }];
      const people = honour.whom === "captains" ? [captainOf(row)] : membersOf(row);
      return people.map((person) => ({
        ...person,
        // Of a captain who is not known no unit is known either.
        checks: [
          ...person.checks,
          ...healthOf(honour, row, person.checks.includes("captain-unknown") ? "" : person.unit),
        ],
      }));
    }
  }
}

/** A member without a unit of its own is of the applicant unit. */
function unitOf(row: RegistrationRow, unit: string): string {
  return saysNothing(unit) ? row.applicantUnit : unit;
}

function namedMembers(row: RegistrationRow): RegistrationRow["members"] {
  return row.members.filter(({ name }) => !saysNothing(name));
}

/** The form of the 2024 notice names no members: only whoever is responsible 负责人, who is not a whole team. */
function membersOf(row: RegistrationRow): Named[] {
  const members = namedMembers(row);
  if (members.length === 0) {
    const name = saysNothing(row.captainName) ? "" : row.captainName;
    return [{ name, unit: row.applicantUnit, checks: ["members-unknown"] }];
  }
  return members.map(({ name, unit }) => ({ name, unit: unitOf(row, unit), checks: [] }));
}

/** A lone member is captain (2025 notice, 四(三)); where no members are registered, the one responsible 负责人 is. */
function captainOf(row: RegistrationRow): Named {
  const members = namedMembers(row);
  const lone = members.length === 1 ? (members[0]?.name ?? "") : "";
  const captain = saysNothing(row.captainName) ? lone : row.captainName;
  if (captain === "") return { name: "", unit: row.applicantUnit, checks: ["captain-unknown"] };
  if (members.length === 0) return { name: captain, unit: row.applicantUnit, checks: [] };
  const units = members
    .filter(({ name }) => normalise(name) === normalise(captain))
    .map(({ unit }) => unitOf(row, unit));
  const [unit] = units;
  // Namesakes in one team, of two units: which of them leads cannot be told.
  const told = unit !== undefined && units.every((other) => normalise(other) === normalise(unit));
  return { name: captain, unit: told ? unit : row.applicantUnit, checks: told ? [] : ["captain-unknown"] };
}

/**
 * The registration says of the applicant unit alone whether it is of the health system. Of a joint unit, whose people may
 * take part (2025 notice, 四(四)), nothing is said: the list asks for it to be looked at.
 */
function healthOf({ healthSystemOnly }: Honour, row: RegistrationRow | undefined, unit: string): HonourCheck[] {
  if (!healthSystemOnly) return [];
  const tells = row !== undefined && row.healthSystem !== null && normalise(unit) === normalise(row.applicantUnit);
  if (!tells) return ["health-system-unknown"];
  return row.healthSystem === true ? [] : ["not-health-system"];
}
