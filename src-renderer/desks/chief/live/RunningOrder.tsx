// The running order with the standing of each project, and the way to open, close or reopen any of them.

import { Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { standingLooks } from "../judge-states";
import { inOrder, nextInOrder, projectOnStage } from "../next-action";
import { numberOf } from "../use-names";
import { StandingButton } from "./StandingButton";
import classes from "./LivePage.module.css";

export function RunningOrder() {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const list = useRef<HTMLOListElement>(null);
  const current = (projectOnStage(view) ?? nextInOrder(view))?.project;
  useEffect(() => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>("li") ?? [])];
    const item = items.find((each) => each.dataset["project"] === current);
    // Within the list alone: the page itself stays where it is.
    if (list.current && item) list.current.scrollTop = item.offsetTop - list.current.clientHeight / 2;
  }, [current]);
  return (
    <section aria-labelledby="running-order" className={classes["order"]}>
      <Title order={2} id="running-order" px="sm" mb="sm">
        {t("live.order")}
      </Title>
      <ol ref={list} className={classes["orderList"]} data-testid="running-order">
        {inOrder(view.projects).map((project) => (
          <Item key={project.project} project={project} />
        ))}
      </ol>
    </section>
  );
}

function Item({ project }: { project: ChiefProject }) {
  const { t } = useTranslation("chief");
  const { shape, tone } = standingLooks[project.standing];
  return (
    <li
      className={classes["orderItem"]}
      data-project={project.project}
      data-stage={project.onStage || undefined}
      data-standing={project.standing}
      aria-current={project.onStage ? "step" : undefined}
    >
      <span className={classes["orderNumber"]}>{numberOf(project)}</span>
      <div>
        <div className={classes["orderName"]}>{project.name}</div>
        <div className={classes["orderState"]}>
          <StatusMark shape={shape} tone={tone} size="sm">
            {t(`standing.${project.standing}`)}
          </StatusMark>
          {project.standing !== "waiting" && (
            <Text size="sm" component="span">
              {t("live.ballots", { submitted: project.submitted, panel: project.panel })}
            </Text>
          )}
        </div>
      </div>
      <StandingButton project={project} />
    </li>
  );
}
