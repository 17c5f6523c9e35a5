// Before a project is closed: whose ballot is keyed from paper and not taken over yet, and would be missing from the cut.

import { Alert, Button, List } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { useView } from "../../../engine/use-view";
import { useDesk } from "../desk-context";
import { useNames } from "../use-names";
import { paperToCome } from "./paper-facts";

interface PaperToComeProps {
  readonly project: ChiefProject;
  readonly onLeave: () => void;
}

export function PaperToCome({ project, onLeave }: PaperToComeProps) {
  const { t } = useTranslation(["paper", "scorekeeper"]);
  const { go } = useDesk();
  const names = useNames();
  const { data } = useView("chief.paper", {});
  const sheets = paperToCome(data?.sheets ?? [], project);
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
        {sheets.map(({ judge, state }) => (
          <List.Item key={judge}>
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
