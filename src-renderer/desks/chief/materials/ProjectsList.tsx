// The projects under review with what each still lacks, narrowed down by state and words, and the way to close or reopen one.

import { SegmentedControl, Text, TextInput, Title } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { matches } from "../../../components/search-text";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { standingLooks } from "../judge-states";
import { closingFacts, seenOf } from "../live/closing-facts";
import { StandingButton } from "../live/StandingButton";
import { inOrder } from "../next-action";
import { type Names, labelOf, numberOf, useNames } from "../use-names";
import { type OpenProjects, type ReviewState, reviewStateOf, reviewStates } from "./materials-facts";
import classes from "./Materials.module.css";

const all = "all";
/** More names than this are a number. */
const fewNames = 3;

export function ProjectsList({ open }: { open: OpenProjects }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const names = useNames();
  const [chosen, choose] = useState<ReviewState | null>(null);
  const [search, setSearch] = useState("");
  const found = inOrder(view.projects).filter((project) => matches(search, [labelOf(project), project.applicantUnit]));
  const stateOf = new Map(found.map((project) => [project, reviewStateOf(project, open)]));
  const states = reviewStates.map((state) => ({
    state,
    count: found.filter((each) => stateOf.get(each) === state).length,
  }));
  const shown = found.filter((project) => chosen === null || stateOf.get(project) === chosen);
  return (
    <section aria-labelledby="review-projects" className={classes["projects"]}>
      <div className={classes["head"]}>
        <Title order={2} id="review-projects">
          {t("materials.projects")}
        </Title>
        <TextInput
          type="search"
          className={classes["search"] ?? ""}
          aria-label={t("materials.search")}
          placeholder={t("materials.search")}
          leftSection={<IconSearch aria-hidden size={20} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <SegmentedControl
        aria-label={t("materials.state")}
        value={chosen ?? all}
        onChange={(value) => choose(reviewStates.find((state) => state === value) ?? null)}
        data={[
          { value: all, label: t("materials.states.all", { count: found.length }) },
          ...states
            .filter(({ state, count }) => count > 0 || state === chosen)
            .map(({ state, count }) => ({ value: state, label: t(`materials.states.${state}`, { count }) })),
        ]}
      />
      {shown.length === 0 && <Text p="md">{t("materials.noneFound")}</Text>}
      <ol className={classes["list"]} data-testid="review-projects">
        {shown.map((project) => (
          <Item key={project.project} project={project} names={names} complete={stateOf.get(project) === "complete"} />
        ))}
      </ol>
    </section>
  );
}

interface ItemProps {
  readonly project: ChiefProject;
  readonly names: Names;
  readonly complete: boolean;
}

function Item({ project, names, complete }: ItemProps) {
  const { t } = useTranslation("chief");
  const { shape, tone } = standingLooks[project.standing];
  return (
    <li className={classes["item"]} data-project={project.project} data-standing={project.standing}>
      <span className={classes["number"]}>{numberOf(project)}</span>
      <div className={classes["words"]}>
        <div className={classes["name"]}>{project.name}</div>
        <div className={classes["state"]}>
          {complete ? (
            <StatusMark shape="check" tone="good" size="sm">
              {t("materials.complete")}
            </StatusMark>
          ) : (
            <StatusMark shape={shape} tone={tone} size="sm">
              {t(`materials.standing.${project.standing}`)}
            </StatusMark>
          )}
          {project.standing !== "waiting" && (
            <Text size="sm" component="span">
              {t("live.ballots", { submitted: project.submitted, panel: project.panel })}
            </Text>
          )}
          <Text size="sm" component="span" c="dimmed">
            {project.applicantUnit}
          </Text>
          {project.standing === "open" && !complete && <Lacking project={project} names={names} />}
        </div>
      </div>
      <StandingButton project={project} />
    </li>
  );
}

function Lacking({ project, names }: Omit<ItemProps, "complete">) {
  const { t } = useTranslation("chief");
  const { missing, conflicts, tooFew } = closingFacts(seenOf(project), project.minimum);
  if (conflicts.length > 0)
    return (
      <StatusMark shape="conflict" tone="danger" size="sm">
        {t("states.conflict.word")}
      </StatusMark>
    );
  if (missing.length > 0)
    return (
      <Text size="sm" component="span">
        {missing.length > fewNames
          ? t("materials.lacksMany", { count: missing.length })
          : t("materials.lacks", { names: names.judges(missing) })}
      </Text>
    );
  return tooFew ? (
    <StatusMark shape="warning" tone="caution" size="sm">
      {t("materials.tooFew", { minimum: project.minimum })}
    </StatusMark>
  ) : null;
}
