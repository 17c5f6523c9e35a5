// The rows of the work list: one tab stop, arrows between them, and back to the row that the judge came from.

import { UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, memo, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { JudgeProject, JudgeView } from "#shared/contract/views";
import { HeldMark } from "../HeldSteps";
import { OwnMark, StandingMark } from "../ProjectMarks";
import { isDone } from "./work-list";
import classes from "./materials.module.css";

const ROW = "[data-work-row]";

interface WorkRowsProps {
  readonly view: JudgeView;
  readonly projects: readonly JudgeProject[];
  readonly last: string | null;
  readonly onGo: (project: string) => void;
}

export function WorkRows({ view, projects, last, onGo }: WorkRowsProps) {
  const { t } = useTranslation("judge");
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState(last);
  useEffect(() => {
    if (last === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-work-row="${last}"]`);
    row?.scrollIntoView({ block: "center" });
    row?.focus({ preventScroll: true });
  }, [last]);
  const tabStop = projects.some(({ project }) => project === current) ? current : projects[0]?.project;
  const severalTracks = new Set(projects.map(({ track }) => track)).size > 1;
  const trackName = new Map(view.tracks.map(({ id, name }) => [id, name]));
  return (
    <ol ref={list} className={classes["rows"]} aria-label={t("materials.list")}>
      {projects.map((project) => (
        <li key={project.project} className={classes["row"]}>
          <Row
            {...project}
            trackName={severalTracks ? (trackName.get(project.track) ?? "") : ""}
            tabStop={project.project === tabStop}
            onFocus={setCurrent}
            onGo={onGo}
          />
        </li>
      ))}
    </ol>
  );
}

type RowProps = JudgeProject & {
  /** "" where every row is of one track. */
  readonly trackName: string;
  readonly tabStop: boolean;
  readonly onFocus: (project: string) => void;
  readonly onGo: (project: string) => void;
};

/** Each row is drawn anew only where it has changed: of two hundred, mostly one has. */
const Row = memo(function Row({ trackName, tabStop, onFocus, onGo, ...project }: RowProps) {
  const { t } = useTranslation("judge");
  const { place, seq, name, applicantUnit, scene, standing, mine, whereabouts } = project;
  return (
    <UnstyledButton
      className={classes["rowButton"] ?? ""}
      tabIndex={tabStop ? 0 : -1}
      data-work-row={project.project}
      data-done={isDone(project) || undefined}
      onKeyDown={moveFrom}
      onFocus={() => onFocus(project.project)}
      onClick={() => onGo(project.project)}
    >
      <span className={classes["rowPlace"]}>{place}</span>
      <span className={classes["rowWords"]}>
        <span className={classes["rowName"]}>{name}</span>
        <span className={classes["rowFacts"]}>
          {[applicantUnit, trackName, scene, t("materials.seq", { seq })]
            .filter((fact) => fact !== "")
            .map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
        </span>
      </span>
      <span className={classes["rowMarks"]}>
        {standing !== "open" && <StandingMark standing={standing} materials size="sm" />}
        <HeldMark whereabouts={whereabouts} />
        <OwnMark mine={mine} />
      </span>
    </UnstyledButton>
  );
});

function moveFrom(event: KeyboardEvent<HTMLButtonElement>): void {
  const rows = [...(event.currentTarget.closest("ol")?.querySelectorAll<HTMLElement>(ROW) ?? [])];
  const at = rows.indexOf(event.currentTarget);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  rows[to]?.focus();
}

export function focusFirstRow(): void {
  document.querySelector<HTMLElement>(ROW)?.focus();
}
