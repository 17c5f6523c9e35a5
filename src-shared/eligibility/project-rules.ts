// One track for a project, and a limit of projects for a person (notice 三, 四(五)).

import { normalise } from "../intake/normalise";
import {
  groupBy,
  groupRule,
  rowList,
  rowRule,
  type EligibilityRule,
  type Participant,
  type Registration,
} from "./rule";

/** 同一项目可申报任一且唯一赛道。 */
export const oneTrack = groupRule(
  "one-track",
  "四(五)",
  ({ projectKey, unitKey }) => (projectKey === "" || unitKey === "" ? "" : `${projectKey}\u0001${unitKey}`),
  (group) => {
    const tracks = new Map(
      group.filter(({ trackKey }) => trackKey !== "").map(({ trackKey, row }) => [trackKey, row.track]),
    );
    if (tracks.size < 2) return null;
    return `同一单位的同一项目“${group[0]?.row.projectName}”申报了${tracks.size}个赛道（${[...tracks.values()].join("、")}；${rowList(group)}）`;
  },
);

/** 本次大赛分为三个赛道。Scenes are open (包括但不限于), tracks are not. */
export const unknownTrack = rowRule("unknown-track", "三", ({ row, trackKey }, { terms }) => {
  if (terms.tracks.some(({ name }) => normalise(name) === trackKey)) return null;
  return trackKey === "" ? "未填写赛道" : `赛道“${row.track}”不在大赛设置中`;
});

interface Entry {
  readonly registration: Registration;
  readonly participant: Participant;
}

/** 同一位参赛人员不可参加超过2个项目。A person is a name and the own unit; the other particulars are typed by hand. */
export const personProjectLimit: EligibilityRule = {
  id: "person-project-limit",
  clause: { notice: "2025", ref: "四(五)" },
  check({ registrations, terms }) {
    const entries = registrations.flatMap((registration) => {
      const people = new Map(registration.participants.map((participant) => [personKey(participant), participant]));
      return [...people.values()].map((participant) => ({ registration, participant }));
    });
    const notes = new Map<Registration, string[]>();
    for (const group of groupBy(entries, ({ participant }) => personKey(participant)).values()) {
      if (group.length <= terms.projectsPerPerson) continue;
      const note = personNote(group, terms.projectsPerPerson);
      for (const { registration } of group) notes.set(registration, [...(notes.get(registration) ?? []), note]);
    }
    return [...notes].map(([{ seq }, said]) => ({ row: seq, rule: this.id, note: said.join("；") }));
  },
};

const personKey = ({ nameKey, unitKey }: Participant): string => `${nameKey}\u0001${unitKey}`;

function personNote(entries: readonly Entry[], limit: number): string {
  const { name = "", unit = "" } = entries[0]?.participant ?? {};
  const rows = rowList(entries.map(({ registration }) => registration));
  const note = `“${name}”（${unit}）参加了${entries.length}个项目（${rows}），超过${limit}个`;
  const differing = particulars.filter(
    ([part]) => new Set(entries.map(({ participant }) => participant[part])).size > 1,
  );
  return differing.length === 0
    ? note
    : `${note}；各处所填${differing.map(([, word]) => word).join("、")}不一致，请核对是否同一人`;
}

const particulars = [
  ["birth", "出生年月"],
  ["department", "部门"],
  ["post", "职务"],
] as const;
