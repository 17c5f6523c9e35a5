// The sheet 说明: what event and certificate this is, the rule, the hashes, and how anyone can verify it.

import type { CertificateFact } from "#shared/event/standing-certificates";
import { type CertifiedResults, type OpenTrack } from "./certified-results";
import { type Content, count, words } from "./content";
import type { SheetPlan } from "./sheet-frame";
import type { Shown } from "./shown-project";
import type { Section } from "./table";
import { fullTime } from "./wall-time";

interface NoteRow {
  readonly label: string;
  readonly content: Content;
}

export function notesSheet(shown: Shown, generatedAt: string): SheetPlan<NoteRow> {
  return {
    name: "说明",
    table: {
      columns: [
        { header: "项目", width: 20, align: "left", content: ({ label }) => words(label) },
        { header: "内容", width: 118, align: "left", content: ({ content }) => content },
      ],
      sections: [
        eventSection(shown, generatedAt),
        ...shown.results.certificates.map((certificate) => certificateSection(shown, certificate)),
        ...ruleSections(shown),
        listSection("怎样核验", verifying),
        listSection("表中记法", notation),
      ],
    },
    frozenColumns: 1,
    filter: false,
  };
}

function line(label: string, text: string): NoteRow {
  return { label, content: words(text) };
}

function eventSection({ state, results }: Shown, generatedAt: string): Section<NoteRow> {
  return {
    title: "赛事",
    rows: [
      line("赛事名称", state.plan.title),
      line("赛事标识", state.event),
      line("性质", state.rehearsal ? "彩排：数据仅供演练，不是正式成绩" : "正式"),
      line("阶段", results.stage.name),
      ...openRows(results),
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

/** Each text that was signed, once. */
function ruleSections({ results }: Shown): Section<NoteRow>[] {
  const texts = new Map(results.certificates.map(({ body }) => [`${body.ruleHash} ${body.ruleText.zh}`, body]));
  return [...texts.values()].map(({ ruleText, ruleHash }) => ({
    title: texts.size === 1 ? "计分规则" : `计分规则 ${ruleHash}`,
    rows: [line("中文", ruleText.zh), line("English", ruleText.en)],
    notes: [],
  }));
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
  "加删除线的分数按规则去掉了最高或最低，不参与平均；“计分情况”一栏同时写明。",
  "末尾带“…”的数是除不尽的小数，只显示四舍五入后的前几位；“精确总分”写成分数，如 1351/15。",
  "“环节得分”和“现场评分”是计权之前的数；总分＝各计权得分之和－扣分，再按规则舍入。",
];
