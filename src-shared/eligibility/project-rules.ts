// One track for a project, and a limit of projects for a person (2025 notice 三, 四(五)).

import { rule2025 } from "./notice-2025";
import {
  groupBy,
  groupRule,
  rowList,
  rowRule,
  type EligibilityRule,
  type Participant,
  type Registration,
} from "./rule";
import type { CompetitionTerms } from "./terms";

export const oneTrack = groupRule<CompetitionTerms>(
  rule2025("one-track", "四(五)", "同一项目可申报任一且唯一赛道。"),
  // A row without a track is under none: it has a finding of its own.
  ({ projectKey, unitKey, trackKey }) =>
    projectKey === "" || unitKey === "" || trackKey === "" ? "" : `${projectKey}\u0001${unitKey}`,
  (group) => {
    const tracks = new Map(group.map(({ trackKey, row }) => [trackKey, row.track]));
    if (tracks.size < 2) return null;
    const names = [...tracks.values()].sort().join("、");
    return `同一单位的同一项目“${group[0]?.row.projectName}”申报了${tracks.size}个赛道（${names}；${rowList(group)}）`;
  },
);

/** Scenes are open (包括但不限于), tracks are not. */
export const unknownTrack = rowRule<CompetitionTerms>(
  rule2025("unknown-track", "三", "本次大赛分为AI+智慧医疗、AI+智慧管理、AI+智慧服务三个赛道。"),
  ({ row, trackKey, tracks }) => {
    if (tracks.length === 1) return null;
    if (tracks.length > 1) return `赛道“${row.track}”写有${tracks.length}个赛道（${tracks.join("、")}）`;
    return trackKey === "" ? "未填写赛道" : `赛道“${row.track}”不在大赛设置中`;
  },
);

interface Entry {
  readonly registration: Registration;
  readonly participant: Participant;
}

/** A person is a name and the own unit; the other particulars are typed by hand. */
export const personProjectLimit: EligibilityRule<CompetitionTerms> = {
  ...rule2025("person-project-limit", "四(五)", "同一位参赛人员不可参加超过2个项目。"),
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
    return [...notes].map(([{ seq }, said]) => ({ row: seq, rule: this.id, note: said.sort().join("；") }));
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
