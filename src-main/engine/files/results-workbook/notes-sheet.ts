// The sheet 说明: what event and certificate this is, the rule, the hashes, and how anyone can verify it.

import { isFromPaper } from "#shared/event/ballot-sources";
import type { Outcome } from "#shared/event/plan";
import type { CertificateFact } from "#shared/event/standing-certificates";
import type { EventState } from "#shared/event/state";
import { type CertifiedResults, type OpenTrack } from "./certified-results";
import { type Content, count, words } from "./content";
import { ruleSets } from "./rule-sets";
import type { SheetPlan } from "./sheet-frame";
import type { Shown } from "./shown-project";
import type { Section } from "./table";
import { fullTime } from "./wall-time";

interface NoteRow {
  readonly label: string;
  readonly content: Content;
}

export function notesSheet(shown: Shown, generatedAt: string): SheetPlan<NoteRow> {
  const { state, results, office } = shown;
  return sheetOf([
    eventSection(state, results.stage.name, openRows(results), generatedAt),
    ...results.certificates.map((certificate) => certificateSection(shown, certificate)),
    ...ruleSections(shown),
    listSection("怎样核验", verifying),
    listSection("表中记法", [
      ...notation,
      ...(hasPaper(state) ? paperNotes : []),
      ...outcomeNotes[results.stage.outcome],
      ...(office ? honourNotes : []),
    ]),
  ]);
}

/** Of a workbook that has words alone: nothing of it is certified. */
export function feedbackNotes(state: EventState, stage: string, generatedAt: string): SheetPlan<NoteRow> {
  return sheetOf([
    eventSection(state, stage, [], generatedAt),
    listSection("表中记法", [
      "本阶段只收集意见，不评分、不排名，没有成绩证书。",
      "意见取自导出时账本中各评委最后提交的版本，原文照录；一条意见过长时续在下一行，以“（续）”开头。",
    ]),
  ]);
}

function sheetOf(sections: Section<NoteRow>[]): SheetPlan<NoteRow> {
  return {
    name: "说明",
    table: {
      columns: [
        { header: "项目", width: 20, align: "left", content: ({ label }) => words(label) },
        { header: "内容", width: 118, align: "left", content: ({ content }) => content },
      ],
      sections,
    },
    frozenColumns: 1,
    filter: false,
  };
}

function line(label: string, text: string): NoteRow {
  return { label, content: words(text) };
}

function eventSection(
  state: EventState,
  stage: string,
  open: readonly NoteRow[],
  generatedAt: string,
): Section<NoteRow> {
  return {
    title: "赛事",
    rows: [
      line("赛事名称", state.plan.title),
      line("赛事标识", state.event),
      line("性质", state.rehearsal ? "彩排：数据仅供演练，不是正式成绩" : "正式"),
      line("阶段", stage),
      ...open,
      line("导出时间", generatedAt),
    ],
    notes: [],
  };
}

const whyOpen: Record<OpenTrack["why"], string> = {
  unsigned: "尚未签字，未列入",
  contested: "有内容不同、互不取代的证书，须重新签字，未列入",
};

function openRows({ open }: CertifiedResults): NoteRow[] {
  return open.map(({ name, why }) => line("未列入的赛道", `${name}：${whyOpen[why]}`));
}

function certificateSection({ state }: Shown, { hash, at, log, author, body }: CertificateFact): Section<NoteRow> {
  const tracks = state.plan.tracks.filter((track) => body.tracks.includes(track.id)).map(({ name }) => name);
  const replaced = body.supersedes.map((earlier) => {
    const number = state.certificates.find((fact) => fact.hash === earlier)?.body.number;
    return `第${number ?? "？"}号（${earlier}）`;
  });
  return {
    title: `成绩证书 第${body.number}号 · ${tracks.join("、")}`,
    rows: [
      { label: "证书编号", content: count(body.number) },
      line("赛道", tracks.join("、")),
      line("签字人", state.people.get(author)?.name ?? author),
      line("签字时间", fullTime(at)),
      ...(replaced.length > 0 ? [line("取代的证书", replaced.join("、"))] : []),
      line("证书条目哈希", hash),
      line("计分输入哈希", body.scoringHash),
      line("成绩哈希", body.resultHash),
      line("规则条目哈希", body.ruleHash),
      line("签字账本公钥", log),
      { label: "依据的条目数", content: count(body.inputs.length) },
    ],
    notes: [],
  };
}

/** Each text that was signed, once, under its rule. */
function ruleSections(shown: Shown): Section<NoteRow>[] {
  return ruleSets(shown).flatMap(({ label, hash, tracks }) => {
    const certificates = tracks.map(({ track }) => track.certificate.body);
    const texts = new Map(certificates.map(({ ruleText }) => [ruleText.zh, ruleText]));
    const names = tracks.map(({ track }) => track.name).join("、");
    return [...texts.values()].map(({ zh, en }) => ({
      title: label === "计分规则" ? label : `${label} · ${names}（${hash.slice(0, 8)}）`,
      rows: [line("中文", zh), line("English", en)],
      notes: [],
    }));
  });
}

function listSection(title: string, texts: readonly string[]): Section<NoteRow> {
  return { title, rows: texts.map((text, at) => line(`${at + 1}`, text)), notes: [] };
}

const verifying = [
  "本工作簿是成绩证书的抄件，表中分数、名次和奖项均取自证书。有出入时以账本中的证书为准。",
  "向组委会索取赛事文件（.roadshow），在“路演评审”中导入。导入时逐条核验哈希、账本链和 Ed25519 签名；赛事标识即首条记录的哈希，与上列一致才是同一场赛事。",
  "在账本中找到哈希等于“证书条目哈希”的记录。它由“签字账本公钥”对应的账本签名，该账本由赛事根密钥授权给签字人。",
  "证书正文中的计分输入（roadshow-scoring/1）和成绩（roadshow-result/1）各是一段 JSON 文本；其 UTF-8 字节的 SHA-256 应分别等于“计分输入哈希”和“成绩哈希”。",
  "把计分输入存为文件，在本软件的源码目录运行 npm run -s roadshow -- score 文件名 --explain，可重算出全部步骤；所得成绩应与证书中的成绩逐项相同。",
];

const notation = [
  "回避或缺席的评委，分数为空，从不按零分计。",
  "备注写明“分工”的评委只评一部分；没有分给的栏目为空，不是缺席。",
  "加删除线的分数按规则去掉了最高或最低，不参与平均；“计分情况”一栏同时写明。",
  "末尾带“…”的数是除不尽的小数，只显示四舍五入后的前几位；“精确总分”写成分数，如 1351/15。",
  "“环节得分”和“现场评分”是计权之前的数；总分＝各计权得分之和－扣分，再按规则舍入。",
];

function hasPaper({ ballots }: EventState): boolean {
  return [...ballots.values()].some((facts) => facts.some(isFromPaper));
}

const paperNotes = [
  "“来源”为“纸质”的评分表由评委在纸上填写，由两名计分员分别录入；两次录入一致，或评审组长查对原表后择一，才成为评分表。录入人、表号和理由见备注，没有这一栏的表里没有计入纸质评分表。",
];

const outcomeNotes: Record<Outcome, readonly string[]> = {
  awards: ["“空缺”是没有授予的名额，备注写明原因；“待定”须先裁定同分。"],
  advance: [
    "“按名额”只看成绩证书和名额；“组委会确认”是组委会记入账本的决定，与名额不同的都写明理由。",
    "同一名次跨过名额时都不自动晋级，由组委会逐个确认。",
  ],
  grades: ["“结论”按总分对照等级下限，取能达到的最高一级。"],
  feedback: [],
};

const honourNotes = [
  "“荣誉名单”只列出成绩所及的人、项目和单位；是否符合条件以条款和有关部门的核定为准，“使用前须核对”一栏写明还看不出的。",
];
