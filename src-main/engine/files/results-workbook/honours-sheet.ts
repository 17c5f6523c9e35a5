// The sheet 荣誉名单: the lists that follow from the stage, each with its clause and with what must be looked at before it is used.

import { honourLists } from "#shared/awards/honours";
import type { HonourCheck, HonourEntry, HonourList } from "#shared/contract/views";
import { strongWords, words } from "./content";
import type { SheetPlan } from "./sheet-frame";
import type { Shown } from "./shown-project";
import type { Section } from "./table";

/** null where no list follows from the stage. */
export function honoursSheet(shown: Shown): SheetPlan<HonourEntry> | null {
  const lists = honourLists(shown.state).filter(({ stage }) => stage === shown.results.stage.id);
  if (lists.length === 0) return null;
  const tracks = new Map(shown.state.plan.tracks.map(({ id, name }) => [id, name]));
  return {
    name: "荣誉名单",
    table: {
      columns: [
        { header: "赛道", width: 18, align: "left", content: ({ track }) => words(tracks.get(track) ?? track) },
        { header: "姓名或名称", width: 30, align: "left", content: ({ name }) => strongWords(name) },
        { header: "单位", width: 28, align: "left", content: ({ unit }) => words(unit) },
        { header: "项目名称", width: 34, align: "left", content: ({ projectName }) => words(projectName) },
        { header: "依据", width: 14, align: "left", content: (entry) => words(basisWords(entry)) },
        {
          header: "使用前须核对",
          width: 38,
          align: "left",
          content: ({ checks }) => words(checks.map((check) => checkWords[check]).join("；")),
        },
      ],
      sections: lists.map(sectionOf),
    },
    frozenColumns: 2,
    filter: false,
  };
}

function basisWords({ basis, award }: HonourEntry): string {
  return { "first-rank": "第一名", award, "going-on": `晋级${award}` }[basis];
}

const checkWords: Record<HonourCheck, string> = {
  "health-system-unknown": "报名信息看不出其单位是否属卫生健康系统",
  "not-health-system": "其单位不是卫生健康系统单位，不符合本条",
  "captain-unknown": "报名信息没有写明队长，或队长不在成员中",
  "members-unknown": "报名信息没有团队成员",
  "no-registration": "没有报名信息",
  "rank-shared": "并列第一名",
  withdrawn: "项目已退出",
  "joint-unit": "联合单位：是否同为建设主体单位，由组委会确定",
  "advancement-open": "按名额拟定，组委会尚未确认",
};

function sectionOf({ name, clause, entries }: HonourList): Section<HonourEntry> {
  return {
    title: `${name}　${entries.length}条`,
    rows: entries,
    notes: [...(entries.length === 0 ? ["没有可列入的。"] : []), ...(clause === "" ? [] : [`条款：${clause}`])],
  };
}
