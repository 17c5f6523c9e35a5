// Before projects are closed: whose ballots are keyed from paper and not taken over yet, and would be missing from the cut.

import { Alert, Button, List } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { useView } from "../../../engine/use-view";
import { useDesk } from "../desk-context";
import { useNames } from "../use-names";
import { paperToCome } from "./paper-facts";

interface PaperToComeProps {
  /** Those that are about to be closed. */
  readonly projects: readonly ChiefProject[];
  readonly onLeave: () => void;
}

export function PaperToCome({ projects, onLeave }: PaperToComeProps) {
  const { t } = useTranslation(["paper", "scorekeeper"]);
  const { go } = useDesk();
  const names = useNames();
  const { data } = useView("chief.paper", {});
  const sheets = projects.flatMap((project) => paperToCome(data?.sheets ?? [], project));
  if (sheets.length === 0) return null;
  const leave = (): void => {
    onLeave();
    go("paper");
  };
  return (
    <Alert
      color="caution"
      icon={<IconFileText aria-hidden />}
      title={t("paper:toCome.title")}
      data-testid="paper-to-come"
    >
      <List mb="sm">
        {sheets.map(({ project, judge, state }) => (
          <List.Item key={`${project} ${judge}`}>
            {projects.length > 1 && `${names.project(project)} · `}
            {t("paper:toCome.line", { judge: names.judge(judge), state: t(`scorekeeper:states.${state}`) })}
          </List.Item>
        ))}
      </List>
      <Button color="caution" onClick={leave}>
        {t("paper:toCome.go")}
      </Button>
    </Alert>
  );
}
