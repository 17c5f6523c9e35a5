// node scripts/samples.mjs: writes the sample applications of the 2024 selection, and what a review must find in them.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "@protobi/exceljs";

const folder = join(import.meta.dirname, "..", "samples", "scenario-selection-2024");

const title = "2024 上海市医疗大模型应用示范场景征集汇总表（示例，单位与人员均为虚构）";
const note = "填表说明：按附件1填写，一个场景一行；重点方向、联合申报单位按征集表填写；本表全部为示例数据。";

const columns = [
  ["序号", 6],
  ["牵头单位名称", 24],
  ["组织机构代码/三证合一码", 22],
  ["场景名称*", 30],
  ["申报场景方向（重点方向）", 30],
  ["场景所在地址", 22],
  ["负责人姓名", 12],
  ["负责人手机", 14],
  ["联系人姓名", 12],
  ["联系人手机", 14],
  ["单位性质", 12],
  ["联合申报单位（如有）", 40],
  ["是否在上海市内注册", 12],
  ["是否具备独立法人资格", 12],
  ["单位注册并通过认证", 12],
  ["基本情况介绍（不超过400字）", 40],
  ["场景建设概述（不超过2000字）", 40],
  ["已有基础（不超过500字）", 30],
  ["需求分析（不超过1000字）", 30],
  ["时间进度（不超过500字）", 30],
  ["阶段性目标（不超过500字）", 30],
  ["资金投入（不超过500字）", 30],
  ["真实性承诺", 14],
  ["承诺书（附件2）", 14],
  ["提交时间", 18],
];

const text = (words, length) => words.repeat(Math.ceil(length / words.length)).slice(0, length);
const partners = (count) => Array.from({ length: count }, (_, at) => `示例合作单位${at + 1}`).join("、");

/** A clean application; the rows below say what is different in theirs, and which rules that breaks. */
const clean = {
  unit: "示例第一医院",
  name: "示例智能分诊场景",
  direction: "方向1：大模型+诊疗服务",
  joint: "",
  registered: "是",
  legal: "是",
  certified: "已通过认证",
  profile: text("示例单位基本情况。", 380),
  overview: text("示例场景建设概述。", 1990),
  basis: text("示例已有基础。", 300),
  needs: text("示例需求分析。", 900),
  schedule: text("示例时间进度。", 200),
  milestones: text("示例阶段性目标。", 200),
  investment: text("示例资金投入。", 100),
  pledge: "已签字盖章",
  commitment: "已提交",
  at: "2024-07-01 10:00",
};

const rows = [
  {},
  { name: "示例随访助手场景", direction: "☑方向 2：大模型＋患者服务 □方向 3：大模型+中医诊疗", joint: partners(5) },
  { unit: "示例中医医院", name: "示例名医经验场景", direction: "（一）医疗服务-方向3：大模型+中医诊疗" },
  { unit: "示例第二医院", name: "示例病房管理场景", direction: "大模型 + 医院管理", registered: "上海市徐汇区" },
  { unit: "示例疾控中心", name: "示例监测预警场景", direction: "方向五", at: "2024年7月15日 23:59" },
  {
    unit: "示例大学",
    name: "示例入组筛选场景",
    direction: "（三）创新研发：☑方向6：大模型+临床科研",
    needs: `${text("示例需求。", 999)}　 \n多`,
  },
  { unit: "示例药业公司", name: "示例靶点发现场景", direction: "７．大模型+药物研发", legal: "具备独立法人资格" },
  { unit: "示例语料公司", name: "示例术语库场景", direction: "医疗语料库" },
  { unit: "示例产业园", name: "示例综合平台场景", direction: "（五）综合示范平台-大模型综合示范平台" },
  { unit: "示例联合体医院", name: "示例六家联合场景", joint: partners(6), breaks: ["consortium-limit"] },
  { unit: "示例甲医院、示例乙医院", name: "示例两家牵头场景", breaks: ["consortium-limit"] },
  { unit: "示例第三医院", name: "示例护理排班场景", direction: "大模型+护理管理", breaks: ["unknown-direction"] },
  { unit: "示例第四医院", name: "示例错号场景", direction: "方向2：大模型+诊疗服务", breaks: ["unknown-direction"] },
  { unit: "示例第五医院", name: "示例未填方向场景", direction: "", breaks: ["unknown-direction"] },
  { unit: "示例第六医院", name: "示例长介绍场景", profile: text("示例情况。", 401), breaks: ["section-length"] },
  {
    unit: "示例第七医院",
    name: "示例长正文场景",
    overview: text("示例概述。", 2001),
    needs: text("示例需求。", 1001),
    investment: text("示例资金。", 501),
    breaks: ["section-length"],
  },
  { unit: "示例第八医院", name: "示例未承诺场景", commitment: "未提交", breaks: ["commitment-missing"] },
  { unit: "示例第九医院", name: "示例未盖章场景", pledge: "已签字，未盖章", breaks: ["commitment-missing"] },
  { unit: "示例外地公司", name: "示例外地注册场景", registered: "江苏省南京市", breaks: ["applicant-registered"] },
  { unit: "示例分公司", name: "示例非法人场景", legal: "否（分公司）", breaks: ["applicant-registered"] },
  { unit: "示例新公司", name: "示例未认证场景", certified: "认证未通过", breaks: ["applicant-registered"] },
  { unit: "示例第十医院", name: "示例逾期场景", at: "2024-07-16 00:00", breaks: ["late-registration"] },
  {
    unit: "示例问题单位",
    name: "示例多项不符场景",
    direction: "其他",
    commitment: "",
    joint: partners(7),
    at: "2024/9/20",
    breaks: ["commitment-missing", "consortium-limit", "late-registration", "unknown-direction"],
  },
  { unit: "示例第十一医院", name: "示例重复场景", remarks: ["duplicate-scenario"] },
  { unit: "示例第十一医院 ", name: "示例 重复场景", direction: "方向4", remarks: ["duplicate-scenario"] },
  {
    unit: "示例第十二医院",
    name: "示例多方向场景",
    direction: "方向1：大模型+诊疗服务、方向2：大模型+患者服务",
    remarks: ["several-directions"],
  },
  { unit: "示例第十三医院", name: "示例时间不明场景", at: "七月上旬", remarks: ["registration-time-unreadable"] },
].map((change, at) => ({ ...clean, ...change, seq: at + 1 }));

function cells(row) {
  const phone = String(13_000_000_000 + row.seq);
  return [
    row.seq,
    row.unit,
    `示例代码${String(row.seq).padStart(3, "0")}`,
    row.name,
    row.direction,
    "上海市（示例地址）",
    `示例负责人${row.seq}`,
    phone,
    `示例联系人${row.seq}`,
    phone,
    "事业单位",
    row.joint,
    row.registered,
    row.legal,
    row.certified,
    row.profile,
    row.overview,
    row.basis,
    row.needs,
    row.schedule,
    row.milestones,
    row.investment,
    row.pledge,
    row.commitment,
    row.at,
  ];
}

const found = (list) => rows.flatMap((row) => (row[list] ?? []).map((rule) => ({ row: row.seq, rule })));

const book = new ExcelJS.Workbook();
book.creator = "示例";
// Fixed, so that a new run changes nothing that is said in the workbook.
book.created = book.modified = new Date(Date.UTC(2024, 0, 1));
const sheet = book.addWorksheet("征集汇总（示例）", { views: [{ state: "frozen", ySplit: 3 }] });
sheet.addRow([title]).font = { bold: true, size: 14 };
sheet.addRow([note]);
sheet.addRow(columns.map(([header]) => header)).font = { bold: true };
for (const row of rows) sheet.addRow(cells(row).map((value) => (value === "" ? null : value)));
sheet.mergeCells(1, 1, 1, columns.length);
sheet.mergeCells(2, 1, 2, columns.length);
columns.forEach(([, width], at) => (sheet.getColumn(at + 1).width = width));

mkdirSync(folder, { recursive: true });
await book.xlsx.writeFile(join(folder, "registrations.xlsx"));
const expected = {
  note: "示例：row 为 registrations.xlsx 的序号；其余各行没有问题",
  rows: rows.length,
  findings: found("breaks"),
  remarks: found("remarks"),
};
writeFileSync(join(folder, "expected-findings.json"), `${JSON.stringify(expected, null, 2)}\n`);
