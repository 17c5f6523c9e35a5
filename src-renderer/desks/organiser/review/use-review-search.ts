// What the review shows: the filter, the rule, the search and the page, what is ticked, and what stays in sight when settled.

import { useState } from "react";
import type { ProjectView } from "#shared/contract/views";
import type { ReviewFilter, ReviewQuery } from "./review-list";

export interface ReviewSearch extends ReviewQuery {
  readonly page: number;
  readonly ticked: ReadonlySet<string>;
  /** Settled here and still shown, so that the list does not move away under one's hands. */
  readonly held: ReadonlySet<string>;
  setFilter(filter: ReviewFilter | null): void;
  setRule(rule: string | null): void;
  setSearch(search: string): void;
  goToPage(page: number): void;
  tick(projects: readonly ProjectView[], on: boolean): void;
  hold(projects: readonly ProjectView[]): void;
  tidy(): void;
}

const none: ReadonlySet<string> = new Set();

export function useReviewSearch(first: ReviewFilter | null): ReviewSearch {
  const [query, setQuery] = useState<ReviewQuery>({ filter: first, rule: null, search: "" });
  const [page, setPage] = useState(1);
  const [ticked, setTicked] = useState(none);
  const [held, setHeld] = useState(none);
  const ask = (change: Partial<ReviewQuery>) => {
    setQuery((now) => ({ ...now, ...change }));
    setPage(1);
    setHeld(none);
  };
  return {
    ...query,
    page,
    ticked,
    held,
    setFilter: (filter) => ask({ filter }),
    setRule: (rule) => ask({ rule }),
    setSearch: (search) => ask({ search }),
    goToPage: setPage,
    tick: (projects, on) => setTicked((before) => withProjects(before, projects, on)),
    hold: (projects) => setHeld((before) => withProjects(before, projects, true)),
    tidy: () => setHeld(none),
  };
}

function withProjects(before: ReadonlySet<string>, projects: readonly ProjectView[], on: boolean): Set<string> {
  const after = new Set(before);
  for (const { project } of projects) {
    if (on) after.add(project);
    else after.delete(project);
  }
  return after;
}
