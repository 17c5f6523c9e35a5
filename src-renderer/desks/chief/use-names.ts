// Names for the ids that the chief's views carry: "03 name" for a project, the judge, the track.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ChiefProject, ChiefView } from "#shared/contract/views";
import { useDesk } from "./desk-context";

export interface Names {
  project(id: string): string;
  judge(id: string): string;
  track(id: string): string;
  tracks(ids: readonly string[]): string;
  /** As they sit. */
  judges(ids: readonly string[]): string;
  projects(ids: readonly string[]): string;
  /** The first few of many, where their number stands beside them. */
  firstProjects(ids: readonly string[]): string;
}

const few = 5;

export function useNames(): Names {
  const { view } = useDesk();
  const { i18n } = useTranslation();
  return useMemo(() => namesOf(view, i18n.language), [view, i18n.language]);
}

/** `language` decides how a list of names is strung together. */
export function namesOf(view: Pick<ChiefView, "projects" | "judges" | "tracks">, language: string): Names {
  const projects = new Map(view.projects.map((project) => [project.project, labelOf(project)]));
  const judges = new Map(view.judges.map(({ judge, name }) => [judge, name]));
  const tracks = new Map(view.tracks.map(({ id, name }) => [id, name]));
  const seats = [...judges.keys()];
  const list = new Intl.ListFormat(language);
  const project = (id: string): string => projects.get(id) ?? id;
  const judge = (id: string): string => judges.get(id) ?? id;
  const track = (id: string): string => tracks.get(id) ?? id;
  return {
    project,
    judge,
    track,
    tracks: (ids) => ids.map(track).join(" · "),
    judges: (ids) => list.format(ids.toSorted((a, b) => seats.indexOf(a) - seats.indexOf(b)).map(judge)),
    projects: (ids) => list.format(ids.map(project)),
    firstProjects: (ids) =>
      ids.length <= few ? list.format(ids.map(project)) : `${ids.slice(0, few).map(project).join(" · ")} …`,
  };
}

export function labelOf(project: Pick<ChiefProject, "place" | "seq" | "name">): string {
  return `${numberOf(project)} ${project.name}`;
}

/** The place in the running order in two figures; before the draw, 序号 marked as such. */
export function numberOf({ place, seq }: Pick<ChiefProject, "place" | "seq">): string {
  return place === null ? `#${seq}` : String(place).padStart(2, "0");
}
