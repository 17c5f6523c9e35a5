// "Why this number" in plain sentences, Chinese and English: every step of an explanation, ready to be read out.

import type { ExplainedGroup, ExplainedProject, Explanation } from "../explanation";
import { judgesSection } from "./judges";
import { type Lookup, Names } from "./lookup";
import { onsiteSection } from "./onsite";
import { placeSection } from "./place";
import type { Subject, WordSection } from "./section";
import { componentsSection, totalSection } from "./total";
import { shown } from "./numbers";
import { text } from "./text";

export type { Absence, Lookup } from "./lookup";
export type { WordSection } from "./section";

/** The sentences of one project of the explanation, in both languages; the numbers are exactly the engine's. */
export function projectWords(
  explanation: Explanation,
  group: ExplainedGroup,
  entry: ExplainedProject,
  lookup: Lookup = {},
): WordSection[] {
  const subject: Subject = { explanation, group, entry, names: new Names(explanation.rule, lookup) };
  return [
    resultSection(subject),
    judgesSection(subject),
    onsiteSection(subject),
    componentsSection(subject),
    totalSection(subject),
    placeSection(subject),
  ];
}

function resultSection({ entry, group, names }: Subject): WordSection {
  const [project, label] = [names.project(entry.project), names.group(group.id)];
  const heading = text("结果", "Result");
  if (entry.status === "incomplete")
    return {
      heading,
      sentences: [text(`${project}：不完整，没有名次。`, `${project}: incomplete, not ranked.`)],
    };
  const total = shown(entry.total);
  return {
    heading,
    sentences: [
      text(
        `${project}：总分 ${total.zh} 分，“${label}”${entry.tied ? "并列" : ""}第 ${entry.rank} 名。`,
        `${project}: total ${total.en}, rank ${entry.rank}${entry.tied ? " (shared)" : ""} in “${label}”.`,
      ),
    ],
  };
}

export interface Words {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** The explanation with each project's sentences beside it, in reading order, without the headings. */
export function explainInWords(explanation: Explanation, lookup: Lookup = {}) {
  return {
    ...explanation,
    groups: explanation.groups.map((group) => ({
      ...group,
      ranking: group.ranking.map((entry) => ({
        ...entry,
        words: wordsOf(projectWords(explanation, group, entry, lookup)),
      })),
    })),
  };
}

function wordsOf(sections: readonly WordSection[]): Words {
  const sentences = sections.flatMap((section) => section.sentences);
  return { zh: sentences.map(({ zh }) => zh), en: sentences.map(({ en }) => en) };
}
