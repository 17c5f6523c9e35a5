// Beside the project on stage: who is missing, who is marking, and what waits for a ruling.

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { StatusMark, type StatusShape } from "../../../components/StatusMark";
import type { ToneName } from "../../../app/palette";
import { useDesk } from "../desk-context";
import { useNames } from "../use-names";
import { type Outstanding, outstandingOf } from "./outstanding";
import classes from "./Cockpit.module.css";

export function OutstandingList({ onStage }: { onStage: ChiefProject | null }) {
  const { t } = useTranslation("chief");
  const { view, go } = useDesk();
  const names = useNames();
  const { missing, marking, late, conflicts } = outstandingOf(view, onStage);
  const toRule = late.length + conflicts.length;
  if (missing.length + marking.length + toRule === 0) return null;
  return (
    <section
      aria-label={t("cockpit.outstanding.label")}
      className={classes["outstandingCard"]}
      data-testid="outstanding"
    >
      <dl className={classes["outstanding"]}>
        {missing.length > 0 && (
          <Line shape="none" tone="caution" term={t("cockpit.outstanding.missing", { count: missing.length })}>
            {names.judges(missing)}
          </Line>
        )}
        {marking.length > 0 && (
          <Line shape="draft" tone="accent" term={t("cockpit.outstanding.marking", { count: marking.length })}>
            {names.judges(marking)}
          </Line>
        )}
        {conflicts.length > 0 && (
          <Line shape="conflict" tone="danger" term={t("cockpit.outstanding.conflicts", { count: conflicts.length })}>
            <Places places={conflicts} />
          </Line>
        )}
        {late.length > 0 && (
          <Line shape="late" tone="caution" term={t("cockpit.outstanding.late", { count: late.length })}>
            <Places places={late} />
          </Line>
        )}
      </dl>
      {toRule > 0 && (
        <Button mt="xs" variant="default" size="sm" onClick={() => go("rulings")}>
          {t("matrix.toRulings")}
        </Button>
      )}
    </section>
  );
}

function Places({ places }: { places: Outstanding["late"] }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  return (
    <ul className={classes["late"]}>
      {places.map(({ project, judge }) => (
        <li key={`${project} ${judge}`}>
          {t("cockpit.outstanding.lateBy", { project: names.project(project), judge: names.judge(judge) })}
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  readonly shape: StatusShape;
  readonly tone: ToneName;
  readonly term: string;
  readonly children: ReactNode;
}

function Line({ shape, tone, term, children }: LineProps) {
  return (
    <div className={classes["line"]}>
      <dt>
        <StatusMark shape={shape} tone={tone}>
          {term}
        </StatusMark>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
