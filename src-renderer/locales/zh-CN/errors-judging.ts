// For the errors of judging and of its result, in Chinese: what happened, what is safe, what to do next.

import type { ErrorCode } from "#shared/errors";
import type { ErrorWords } from "./error-words";

export const judgingErrors = {
  "project-not-open": {
    title: "这个项目还没有开始评分",
    safe: "您输入的分数作为草稿保存着。",
    next: "请等评审组长开始评分，或核对项目后手动提交。",
  },
  "project-closed": {
    title: "这个项目已截止评分",
    safe: "您的草稿还在；截止时已提交的评分表仍然有效。",
    next: "仍可提交，作为迟交评分表由评审组长裁定。",
  },
  "project-already-open": {
    title: "这个项目已经在评分中",
    safe: "没有任何改动。",
    next: "不必再开始一次。",
  },
  "mark-invalid": {
    title: "有分数不符合评分标准，没有提交",
    safe: "输入的内容都作为草稿保留。",
    next: "请改正标出的分数，再提交。",
  },
  "mark-missing": {
    title: "还有评分项没有打分，没有提交",
    safe: "输入的内容都作为草稿保留。",
    next: "请补齐未评的项目。不评分请用“回避”，不要填 0。",
  },
  "draft-stale": {
    title: "这份草稿在另一个窗口改过",
    safe: "两边的内容都没有丢失。",
    next: "本窗口会先读取那边的内容，再保存您在这里改的分数。",
  },
  "ballot-already-submitted": {
    title: "这个项目的评分表已经提交",
    safe: "已提交的评分表有效，没有改变。",
    next: "要改分数，请按“改分”并写明理由。",
  },
  "ballot-not-submitted": {
    title: "这个项目还没有提交评分表",
    safe: "没有任何改动。",
    next: "请先提交评分表。",
  },
  "ballot-changed-meanwhile": {
    title: "评分表在此期间有变动，没有写入",
    safe: "原来的内容都在。",
    next: "请看一遍最新的内容，再决定是否继续。",
  },
  recused: {
    title: "您已对这个项目回避",
    safe: "没有任何改动。",
    next: "如系误操作，请先撤回回避。",
  },
  "not-in-panel": {
    title: "这个项目不在您的评审组",
    safe: "没有任何改动。",
    next: "请返回正在评分的项目；如有疑问，请问评审组长。",
  },
  "own-ballot-open": {
    title: "您自己对这个项目的评分表还没有提交",
    safe: "没有任何改动。",
    next: "请先提交自己的评分表或声明回避，再看别人的分数。",
  },
  "keyings-changed": {
    title: "录入刚才有变化，没有采用",
    safe: "两人的录入都在账本里，什么也没有改动。",
    next: "请看一遍现在的录入，再决定。",
  },
  "conflict-needs-ruling": {
    title: "有互相冲突的评分表等待裁定",
    safe: "各份评分表都保留着。",
    next: "请评审组长先逐份裁定。",
  },
  "projects-not-closed": {
    title: "还有项目没有截止",
    safe: "没有任何改动。",
    next: "请先截止所有项目。",
  },
  "performance-invalid": {
    title: "性能评测成绩不符合要求，没有保存",
    safe: "原来的成绩没有变。",
    next: "请输入 0 到满分之间的数字。",
  },
  "nothing-certified": {
    title: "还没有签发的成绩",
    safe: "没有写任何文件。",
    next: "请评审组长先在“签发”页签发成绩，再导出。",
  },
  "no-feedback": {
    title: "本阶段还没有意见",
    safe: "没有写任何文件。",
    next: "请评委在本阶段写下意见并提交后，再导出。",
  },
  "certificate-damaged": {
    title: "证书与它自己的内容对不上",
    safe: "没有写任何文件；账本原样保留。",
    next: "请导出赛事文件妥善保存，再由评审组长重新签发一份。",
  },
  "nothing-to-sign": {
    title: "还没有可以签字的成绩",
    safe: "没有任何改动。",
    next: "请先截止至少一个项目。",
  },
  "ruling-invalid": {
    title: "这项裁定与现状不符，没有写入",
    safe: "没有任何改动。",
    next: "请看一遍最新的内容，再作裁定。",
  },
  "already-certified": {
    title: "这份成绩已经签字",
    safe: "已签字的成绩有效，没有改变。",
    next: "不必再签。若有新的裁定，会产生新的成绩供签字。",
  },
  "result-changed": {
    title: "在您查看之后成绩有了变化，没有签字",
    safe: "没有任何改动。",
    next: "请核对最新的成绩，再签字。",
  },
  "finding-changed": {
    title: "这条审查意见已经变了，没有记录决定",
    safe: "没有任何改动。",
    next: "请看一遍最新的审查意见，再作决定。",
  },
  "reason-missing": {
    title: "还没有写理由",
    safe: "没有任何改动。",
    next: "豁免和退回都要写明理由，请补上再保存。",
  },
  "tie-at-cut": {
    title: "晋级线上有同分，还没有决定",
    safe: "没有任何改动；成绩证书原样有效。",
    next: "请由评审组长裁定同分的先后并重新签发，或在名单中逐一写明进入或不进入的理由。",
  },
  "feedback-missing": {
    title: "还没有写意见",
    safe: "已填的内容都在本机草稿里。",
    next: "请写下给团队的意见，再提交。",
  },
} satisfies Partial<Record<ErrorCode, ErrorWords>>;
