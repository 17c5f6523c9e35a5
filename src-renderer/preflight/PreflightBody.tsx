// The check itself, wherever it is shown: how far it is, what it found, and the ways to take it again and to print it.

import { Button, Group } from "@mantine/core";
import { IconPrinter, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type PreflightView, preflightSteps } from "#shared/contract/views/preflight";
import { ErrorNotice } from "../components/ErrorNotice";
import { ProgressBar } from "../components/ProgressBar";
import { usePrinting } from "../components/use-printing";
import { PreflightSheet } from "./PreflightSheet";
import { StepLists } from "./StepLists";
import { usePreflight } from "./use-preflight";
import { Verdict } from "./Verdict";
import classes from "./preflight.module.css";

export function PreflightBody() {
  const { t } = useTranslation("preflight");
  const check = usePreflight();
  const { view, pending } = check;
  const { printed, print } = usePrinting<PreflightView>();
  return (
    <div className={classes["body"]}>
      {pending ? (
        <ProgressBar
          label={t("running", { step: t(`steps.${check.step}`) })}
          done={check.done}
          total={preflightSteps.length}
          onStop={check.stop}
        />
      ) : (
        <div className={classes["top"]}>
          {view && <Verdict view={view} />}
          <Group gap="sm" className={classes["ways"] ?? ""}>
            {view && (
              <Button variant="default" leftSection={<IconPrinter aria-hidden size={20} />} onClick={() => print(view)}>
                {t("print")}
              </Button>
            )}
            <Button leftSection={<IconRefresh aria-hidden size={20} />} onClick={check.run}>
              {t(view ? "again" : "start")}
            </Button>
          </Group>
        </div>
      )}
      <ErrorNotice error={check.error} />
      {view && !pending && <StepLists view={view} />}
      {printed && <PreflightSheet view={printed} />}
    </div>
  );
}
