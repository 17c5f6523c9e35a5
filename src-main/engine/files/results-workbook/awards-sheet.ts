// The sheet 获奖名单: the awards as the certificate gives them, and which stay open because a tie would split them.

import type { GivenAward } from "#shared/awards/assign-awards";
import { outcomeOf, vacanciesOf } from "#shared/awards/outcome";
import { placesOf } from "#shared/awards/quota";
import type { SplitTie } from "#shared/awards/take-places";
import type { RegistrationRow } from "#shared/intake/read-registrations";
import { amount, count, strongWords, words } from "./content";
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
    ...(shown.state.registrations.size > 0 ? [captain] : []),
    { header: "名次", width: 7, align: "center", content: ({ winner }) => count(winner?.ranked?.rank ?? null) },
    { header: "总分", width: 10, align: "right", content: ({ winner }) => amount(winner?.ranked?.total) },
    { header: "备注", width: 36, align: "left", content: ({ remark }) => words(remark) },
  ];
}

function captainOf({ state }: Shown, { project }: ShownProject): string {
  const row = state.registrations.get(project.input.id)?.body.row as Partial<RegistrationRow> | undefined;
  return row?.captainName ?? "";
}

function sectionOf(shown: Shown, track: ShownTrack): Section<AwardRow> {
  const { id, name, certificate } = track.track;
  const given = certificate.body.awards.filter((award) => award.track === id);
  const tie = openTie(shown, track, given);
  const rows = given.flatMap((award) => [...winnersOf(shown, track, award), ...unfilled(shown, track, award, tie)]);
  return { title: name, rows, notes: given.length === 0 ? ["证书中没有设奖项。"] : [] };
}

function winnersOf(shown: Shown, track: ShownTrack, { name, projects }: GivenAward): AwardRow[] {
  return projects.flatMap((id) => {
    const project = track.track.projects.find(({ input }) => input.id === id);
    if (project === undefined) return [];
    const winner = shown.project(track, project);
    return [{ award: name, winner, remark: winner.ranked?.tied ? `并列第${winner.ranked.rank}名` : "" }];
  });
}

/** The tie at which the giving stopped; null too where the plan's awards are no longer those that were signed. */
function openTie(
  { state, results: { stage } }: Shown,
  { track }: ShownTrack,
  given: readonly GivenAward[],
): SplitTie | null {
  const again = outcomeOf(state, stage, { id: track.id, ranking: track.ranking.map(({ line }) => line) });
  const same = (a: readonly GivenAward[]): string => JSON.stringify(a.map(({ award, projects }) => [award, projects]));
  return same(again.awards) === same(given) ? again.tie : null;
}

/** What the certificate leaves of an award: waiting for a ruling, or without anyone to take it. */
function unfilled(
  shown: Shown,
  track: ShownTrack,
  { award, name, projects }: GivenAward,
  tie: SplitTie | null,
): AwardRow[] {
  const terms = shown.state.plan.awards.find((candidate) => candidate.id === award);
  const quota = terms?.perTrack[track.track.id] ?? terms?.quota ?? null;
  const ranked = track.track.ranking.filter(({ line }) => line.rank !== null).length;
  const left = quota === null ? (projects.length === 0 ? 1 : 0) : placesOf(quota, ranked, 0) - projects.length;
  if (left <= 0) return [];
  const number = quota === null ? "" : `${left}名`;
  const vacant = vacanciesOf(shown.state, shown.results.stage.id, track.track.id).get(award) ?? 0;
  if (vacant > 0) return [{ award: name, winner: null, remark: `空缺${number}：评审组长裁定` }];
  if (tie === null) return [{ award: name, winner: null, remark: `空缺${number}：没有更多排名的项目` }];
  const sharers = track.track.ranking.filter(({ line }) => tie.projects.includes(line.project));
  const names = sharers.map((project) => `“${nameOf(shown.project(track, project))}”`).join("、");
  return [
    { award: name, winner: null, remark: `待定${number}：第${tie.rank}名并列（${names}），须由评审组长裁定后授予` },
  ];
}
