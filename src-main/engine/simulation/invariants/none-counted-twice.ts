// Protects the result: of each judge, for each project, at most one ballot counts, and it is that judge's own.

import { countedOf } from "#shared/event/count";
import { standingOf } from "#shared/event/panel";
import { stage } from "../event-plan";
import { broken } from "../violation";
import type { Invariant } from "./invariant";

const name = "none-counted-twice";

export const noneCountedTwice: Invariant = {
  name,
  check(_world, { desks, organisers }) {
    for (const { laptop, state } of [...organisers, ...desks]) {
      for (const project of state.projects.keys()) {
        const cut = standingOf(state, stage, project).closing?.body.cut ?? [];
        if (new Set(cut.map(({ judge }) => judge)).size !== cut.length)
          broken(name, `at ${laptop.name} a cut of ${project} names a judge twice`);
        const counted = [...(countedOf(state, stage, project) ?? [])];
        const hashes = counted.flatMap(([, line]) => (line.state === "ballot" ? [line.fact.hash] : []));
        if (new Set(hashes).size !== hashes.length) broken(name, `at ${laptop.name} a ballot counts for two judges`);
        for (const [judge, line] of counted)
          if (line.state === "ballot" && line.fact.body.judge !== judge)
            broken(name, `at ${laptop.name} another's ballot counts for ${judge}`);
      }
    }
  },
};
