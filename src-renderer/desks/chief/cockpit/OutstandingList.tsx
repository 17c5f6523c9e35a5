// Beside the project on stage: who is missing, who is marking, and what came late and waits for a ruling.

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { StatusMark, type StatusShape } from "../../../components/StatusMark";
import type { ToneName } from "../../../app/palette";
import { useDesk } from "../desk-context";
import { useNames } from "../use-names";
import { outstandingOf } from "./outstanding";
import classes from "./Cockpit.module.css";

export function OutstandingList({ onStage }: { onStage: ChiefProject | null }) {
  const { t } = useTranslation("chief");
  const { view, go } = useDesk();
  const names = useNames();
  const { missing, marking, late } = outstandingOf(view, onStage);
  if (missing.length + marking.length + late.length === 0) return null;
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
        {late.length > 0 && (
          <Line shape="late" tone="caution" term={t("cockpit.outstanding.late", { count: late.length })}>
            <ul className={classes["late"]}>
              {late.map(({ project, judge }) => (
                <li key={`${project} ${judge}`}>
                  {t("cockpit.outstanding.lateBy", { project: names.project(project), judge: names.judge(judge) })}
                </li>
              ))}
            </ul>
            <Button variant="default" size="sm" onClick={() => go("rulings")}>
              {t("matrix.toRulings")}
            </Button>
          </Line>
        )}
      </dl>
    </section>
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
