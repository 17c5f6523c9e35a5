// The sheet 晋级名单: track by track who goes on by the quota, where the cut is, and what the organiser has confirmed.

import { proposeAdvancement } from "#shared/awards/propose-advancement";
import type { AdvancementRecord, AdvancementView, GoingOn } from "#shared/contract/views";
import { stageOf } from "#shared/event/stage-rule";
import { amount, count, strongWords, words } from "./content";
import { quotaWords } from "./quota-words";
import type { SheetPlan } from "./sheet-frame";
import { type Shown, type ShownProject, type ShownTrack, jointUnits, nameOf, rankWords } from "./shown-project";
import type { Section } from "./table";
import { dayAndTime } from "./wall-time";

interface GoingRow extends ShownProject {
  /** null where nobody goes on from the stage. */
  readonly proposed: GoingOn | null;
  readonly confirmed: AdvancementRecord | null;
}

export function goingOnSheet(shown: Shown): SheetPlan<GoingRow> {
  const view = proposeAdvancement(shown.state, shown.results.stage.id);
  return {
    name: "晋级名单",
    table: {
      columns: [
        { header: "名次", width: 7, align: "center", content: ({ ranked }) => count(ranked?.rank ?? null) },
        { header: "项目名称", width: 36, align: "left", content: (row) => words(nameOf(row)) },
        { header: "申报单位", width: 26, align: "left", content: (row) => words(row.body?.applicantUnit ?? "") },
        { header: "联合单位", width: 22, align: "left", content: (row) => words(jointUnits(row)) },
        { header: "总分", width: 10, align: "right", content: ({ ranked }) => amount(ranked?.total, { strong: true }) },
        { header: "按名额", width: 14, align: "center", content: ({ proposed }) => words(proposedWords(proposed)) },
        { header: "组委会确认", width: 14, align: "center", content: (row) => strongWords(confirmedWords(row)) },
        { header: "备注", width: 36, align: "left", content: (row) => words(remark(row)) },
      ],
      sections: shown.tracks.map((track) => sectionOf(shown, track, view)),
      // A stronger line stands at the cut.
      group: (row) => `${row.track.id} ${row.proposed ?? ""}`,
    },
    frozenColumns: 2,
    filter: false,
  };
}

const proposals: Record<GoingOn, string> = {
  advances: "晋级",
  stays: "未晋级",
  "tied-at-cut": "待定（同分）",
  incomplete: "未排名",
};

function proposedWords(proposed: GoingOn | null): string {
  return proposed === null ? "" : proposals[proposed];
}

function confirmedWords({ confirmed, project, proposed }: GoingRow): string {
  if (proposed === null) return "";
  if (confirmed === null) return "待确认";
  if (!confirmed.current) return "待重新确认";
  return confirmed.projects.includes(project.input.id) ? "晋级" : "未晋级";
}

function remark(row: GoingRow): string {
  const { confirmed, project, body } = row;
  const decided = [...(confirmed?.admitted ?? []), ...(confirmed?.passedOver ?? [])];
  const reason = decided.find((one) => one.project === project.input.id)?.reason;
  const taken = confirmed?.projects.includes(project.input.id) === true;
  return [
    ...(body?.withdrawn ? ["已退出"] : []),
    ...(reason === undefined ? [] : [`${taken ? "列入" : "不列入"}：${reason}`]),
    rankWords(row),
  ]
    .filter((text) => text !== "")
    .join("；");
}

function sectionOf(shown: Shown, track: ShownTrack, view: AdvancementView | null): Section<GoingRow> {
  const { stage } = shown.results;
  const { id, name, ranking } = track.track;
  const confirmed = view?.confirmed ?? null;
  const proposal = view?.tracks.find((one) => one.track === id);
  const proposed = new Map(proposal?.ranking.map((line) => [line.project, line.proposed]));
  const rows = ranking.map((project) => ({
    ...shown.project(track, project),
    proposed: proposed.get(project.input.id) ?? null,
    confirmed,
  }));
  const ranked = rows.filter((row) => row.ranked !== null).length;
  if (stage.advance === null)
    return { title: `${name}　排名${ranked}个`, rows, notes: ["本阶段没有设置晋级去向和名额。"] };
  const quota = stage.advance.perTrack[id] ?? stage.advance.quota;
  const to = stageOf(shown.state.plan.stages, stage.advance.to)?.name ?? stage.advance.to;
  return {
    title: `${name}　排名${ranked}个，晋级${to}${quotaWords(quota, proposal?.places ?? 0)}`,
    rows,
    notes: [[...cutNotes(rows), confirmedNote(confirmed)].join("")],
  };
}

function cutNotes(rows: readonly GoingRow[]): string[] {
  const tied = rows.filter(({ proposed }) => proposed === "tied-at-cut");
  const last = rows.filter(({ proposed }) => proposed === "advances").at(-1)?.ranked;
  return [
    ...(last ? [`晋级线：第${last.rank}名，总分${last.total}。`] : []),
    ...(tied.length > 0
      ? [
          `第${tied[0]?.ranked?.rank ?? ""}名并列${tied.length}个，名额不够全部晋级：由组委会逐个确认列入或不列入，并写明理由。`,
        ]
      : []),
  ];
}

function confirmedNote(confirmed: AdvancementRecord | null): string {
  if (confirmed === null) return "组委会尚未确认晋级名单。";
  const at = dayAndTime(confirmed.at);
  return confirmed.current ? `组委会于${at}确认。` : `组委会于${at}确认；此后换了成绩证书，须重新确认。`;
}
