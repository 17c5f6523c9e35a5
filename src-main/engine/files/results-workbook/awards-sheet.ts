// The sheet 获奖名单: the awards as the certificate gives them, and which places nobody has, and why.

import type { GivenAward } from "#shared/awards/assign-awards";
import { openPlaces, placesOfAward } from "#shared/awards/open-places";
import type { OpenPlaces } from "#shared/contract/views";
import type { RegistrationRow } from "#shared/intake/read-registrations";
import { amount, count, strongWords, words } from "./content";
import { quotaWords } from "./quota-words";
import type { SheetPlan } from "./sheet-frame";
import { type Shown, type ShownProject, type ShownTrack, jointUnits, nameOf } from "./shown-project";
import type { Column, Section } from "./table";

interface AwardRow {
  readonly award: string;
  /** null: nobody has it, or a part of it. */
  readonly winner: ShownProject | null;
  readonly remark: string;
}

export function awardsSheet(shown: Shown): SheetPlan<AwardRow> {
  return {
    name: "获奖名单",
    table: { columns: columnsOf(shown), sections: shown.tracks.map((track) => sectionOf(shown, track)) },
    frozenColumns: 2,
    filter: false,
  };
}

/** Registrations stay at the organiser's office; where there are none, there is no column for captains. */
function columnsOf(shown: Shown): Column<AwardRow>[] {
  const captain: Column<AwardRow> = {
    header: "队长",
    width: 12,
    align: "left",
    content: ({ winner }) => words(winner === null ? "" : captainOf(shown, winner)),
  };
  return [
    { header: "奖项", width: 14, align: "left", content: ({ award }) => strongWords(award) },
    { header: "项目名称", width: 38, align: "left", content: ({ winner }) => words(winner ? nameOf(winner) : "") },
    { header: "申报单位", width: 26, align: "left", content: ({ winner }) => words(winner?.body?.applicantUnit ?? "") },
    { header: "联合单位", width: 24, align: "left", content: ({ winner }) => words(winner ? jointUnits(winner) : "") },
    ...(shown.office && shown.state.registrations.size > 0 ? [captain] : []),
    { header: "名次", width: 7, align: "center", content: ({ winner }) => count(winner?.ranked?.rank ?? null) },
    { header: "总分", width: 10, align: "right", content: ({ winner }) => amount(winner?.ranked?.total) },
    { header: "备注", width: 44, align: "left", content: ({ remark }) => words(remark) },
  ];
}

function captainOf({ state }: Shown, { project }: ShownProject): string {
  const row = state.registrations.get(project.input.id)?.body.row as Partial<RegistrationRow> | undefined;
  return row?.captainName ?? "";
}

function sectionOf(shown: Shown, track: ShownTrack): Section<AwardRow> {
  const { id, name, certificate } = track.track;
  const given = certificate.body.awards.filter((award) => award.track === id);
  const open = openPlaces(shown.state, certificate, { id, ranking: track.track.ranking.map(({ line }) => line) });
  const rows = given.flatMap((award) => [
    ...winnersOf(shown, track, award),
    ...open
      .filter((places) => places.award === award.award)
      .map((places) => ({ award: award.name, winner: null, remark: openWords(shown, track, places) })),
  ]);
  return { title: name, rows, notes: given.length === 0 ? ["证书中没有设奖项。"] : quotaNotes(shown, track, given) };
}

function winnersOf(shown: Shown, track: ShownTrack, { name, projects }: GivenAward): AwardRow[] {
  return projects.flatMap((id) => {
    const project = track.track.projects.find(({ input }) => input.id === id);
    if (project === undefined) return [];
    const winner = shown.project(track, project);
    return [{ award: name, winner, remark: winner.ranked?.tied ? `并列第${winner.ranked.rank}名` : "" }];
  });
}

function openWords(shown: Shown, track: ShownTrack, { places, why, reason, least, tied }: OpenPlaces): string {
  const number = places === null ? "" : `${places}名`;
  switch (why) {
    case "ruled":
      return `空缺${number}：评审组长裁定（${reason}）`;
    case "below-least":
      return `空缺${number}：其余项目总分未达到${least ?? ""}分`;
    case "no-project":
      return `空缺${number}：没有更多排名的项目`;
    case "tie": {
      const sharers = track.track.ranking.filter(({ line }) => tied?.projects.includes(line.project));
      const names = sharers.map((project) => `“${nameOf(shown.project(track, project))}”`).join("、");
      return `待定${number}：第${tied?.rank ?? ""}名并列（${names}），须由评审组长裁定后授予`;
    }
  }
}

/** Where a share or a least total decides how many there are, it is said; plain numbers speak for themselves. */
function quotaNotes({ state }: Shown, { track }: ShownTrack, given: readonly GivenAward[]): string[] {
  const ranking = track.ranking.map(({ line }) => line);
  const parts = given.flatMap(({ award: id, name }) => {
    const award = state.plan.awards.find((candidate) => candidate.id === id);
    if (award === undefined) return [];
    const quota = award.perTrack[track.id] ?? award.quota;
    const share = typeof quota === "object" && quota !== null;
    if (!share && award.atLeast === null) return [];
    const least = award.atLeast === null ? "" : `，总分不低于${award.atLeast}分`;
    return [`${name}${quotaWords(quota, placesOfAward(award, track.id, ranking) ?? 0)}${least}`];
  });
  return parts.length === 0 ? [] : [`名额：${parts.join("；")}。`];
}
