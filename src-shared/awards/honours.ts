// The lists that follow from a result: who may apply for a title, sit an examination, or be recommended.

import type { HonourEntry, HonourList } from "../contract/views";
import type { Honour } from "../event/plan";
import { type CertificateFact, signedResult, standingCertificates } from "../event/standing-certificates";
import type { EventState } from "../event/state";
import { normalise, saysNothing } from "../intake/normalise";
import type { RegistrationRow } from "../intake/read-registrations";

/** 2025 notice, 八(二)–(四); 2024 notice, 六(一)(二). Only what certificates in force sign leads to a list. */
export function honourLists(state: EventState): HonourList[] {
  return state.plan.honours.map((honour) => ({
    id: honour.id,
    name: honour.name,
    clause: honour.clause,
    stage: honour.stage,
    entries: winnersOf(state, honour).flatMap((winner) => entriesOf(state, honour, winner)),
  }));
}

interface Winner {
  readonly track: string;
  readonly project: string;
  readonly award: string;
}

function winnersOf(state: EventState, honour: Honour): Winner[] {
  const certificates = standingCertificates(state, honour.stage);
  return certificates.flatMap((certificate) =>
    honour.of.length === 0 ? firstRanked(certificate) : awarded(certificate, honour.of),
  );
}

function awarded({ body }: CertificateFact, of: readonly string[]): Winner[] {
  return body.awards
    .filter(({ award }) => of.includes(award))
    .flatMap(({ track, name, projects }) => projects.map((project) => ({ track, project, award: name })));
}

function firstRanked(certificate: CertificateFact): Winner[] {
  return (signedResult(certificate)?.groups ?? []).flatMap(({ id: track, ranking }) =>
    ranking.filter((line) => line.rank === 1).map(({ project }) => ({ track, project, award: "" })),
  );
}

function entriesOf(state: EventState, honour: Honour, winner: Winner): HonourEntry[] {
  const body = state.projects.get(winner.project);
  const projectName = body?.name ?? winner.project;
  const unit = body?.applicantUnit ?? "";
  const row = state.registrations.get(winner.project)?.body.row as unknown as RegistrationRow | undefined;
  const check = honour.healthSystemOnly ? healthCheck(row) : null;
  const entry = (name: string, of: string, also: HonourEntry["check"] = null): HonourEntry => ({
    ...winner,
    projectName,
    name,
    unit: of,
    check: also ?? check,
  });
  if (honour.whom === "projects") return [entry(projectName, unit)];
  if (honour.whom === "units") return [entry(unit, unit)];
  if (row === undefined) return [entry("", unit, "no-registration")];
  if (honour.whom === "captains") return [captainEntry(row, unit, entry)];
  return row.members
    .filter(({ name }) => !saysNothing(name))
    .map((member) => entry(member.name, saysNothing(member.unit) ? unit : member.unit));
}

/** A lone member is captain (2025 notice, 四(三)). */
function captainEntry(
  row: RegistrationRow,
  unit: string,
  entry: (name: string, of: string, also?: HonourEntry["check"]) => HonourEntry,
): HonourEntry {
  const members = row.members.filter(({ name }) => !saysNothing(name));
  const captain = saysNothing(row.captainName) && members.length === 1 ? (members[0]?.name ?? "") : row.captainName;
  const member = members.find(({ name }) => normalise(name) === normalise(captain));
  if (saysNothing(captain) || member === undefined) return entry(captain, unit, "captain-unknown");
  return entry(captain, saysNothing(member.unit) ? unit : member.unit);
}

/** The registration says it of the applicant unit; whether a captain is of its staff is for the union to look at. */
function healthCheck(row: RegistrationRow | undefined): HonourEntry["check"] {
  if (row === undefined || row.healthSystem === null) return "health-system-unknown";
  return row.healthSystem ? null : "not-health-system";
}
