// Closing a project: shows the cut that would be recorded, and records just what the chief has seen.

import { Alert, Button, List, Text, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { StatusMark } from "../../../components/StatusMark";
import { useCall } from "../../../engine/use-action";
import { useSession } from "../../../engine/context";
import { useDesk } from "../desk-context";
import { judgeStateLooks } from "../judge-states";
import { nextInOrder } from "../next-action";
import { nextKey, useNextKey } from "../next-key";
import { PaperToCome } from "../paper/PaperToCome";
import { byRoster } from "../roster";
import { labelOf, useNames } from "../use-names";
import {
  type ClosingFacts,
  type Seen,
  type SeenChange,
  changesSince,
  closingFacts,
  cutWordOf,
  seenOf,
} from "./closing-facts";
import type { StageDialogProps } from "./StageDialogs";
import classes from "./CloseDialog.module.css";

export function CloseDialog({ project, onClose }: StageDialogProps) {
  const { t } = useTranslation("chief");
  const { view, refresh } = useDesk();
  const closing = useCall("chief.close");
  const [agreed, setAgreed] = useState<readonly Seen[]>(() => seenOf(project));
  const now = byRoster(seenOf(project), view.judges);
  const changes = changesSince(agreed, now);
  const facts = closingFacts(now, project.minimum);
  const confirm = async (): Promise<void> => {
    if (await closing.run({ project: project.project, seen: [...now] })) onClose();
    await refresh();
  };
  const acknowledge = (): void => {
    closing.clear();
    setAgreed(now);
  };
  const absent = facts.missing.length;
  const next = nextInOrder(view);
  const complete = changes.length === 0 && absent === 0 && facts.conflicts.length === 0 && !facts.tooFew;
  useNextKey("dialog", project.project, () => {
    if (complete) void confirm();
  });
  // A ballot that came in between is told by its own notice, which says more than the error does.
  const told = closing.error?.code === "ballot-changed-meanwhile" && changes.length > 0;
  return (
    <ConfirmDialog
      opened
      size="56rem"
      title={t("closing.title", { project: labelOf(project) })}
      confirmLabel={absent > 0 ? t("closing.confirmMissing", { count: absent }) : t("closing.confirm")}
      onConfirm={() => void confirm()}
      onCancel={onClose}
      pending={closing.pending}
      disabled={changes.length > 0 || facts.conflicts.length > 0}
      error={told ? null : closing.error}
    >
      {changes.length > 0 ? (
        <Changed changes={changes} onAcknowledge={acknowledge} />
      ) : (
        <Warnings facts={facts} seen={now} minimum={project.minimum} onLeave={onClose} />
      )}
      <PaperToCome projects={[project]} onLeave={onClose} />
      {next && <Text c="dimmed">{t("cockpit.openNext.after", { keys: nextKey, next: labelOf(next) })}</Text>}
      <Cut seen={now} changed={changes.map(({ judge }) => judge)} />
    </ConfirmDialog>
  );
}

function Changed({ changes, onAcknowledge }: { changes: readonly SeenChange[]; onAcknowledge: () => void }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  return (
    <Alert role="alert" color="caution" icon={<IconAlertTriangle aria-hidden />} title={t("closing.changed")}>
      <List mb="md">
        {changes.map(({ judge, before, after }) => (
          <List.Item key={judge}>
            {before && after
              ? t("closing.change", {
                  name: names.judge(judge),
                  before: t(`states.${before}.word`),
                  after: t(`states.${after}.word`),
                })
              : after
                ? t("closing.newcomer", { name: names.judge(judge), after: t(`states.${after}.word`) })
                : t("closing.gone", { name: names.judge(judge) })}
          </List.Item>
        ))}
      </List>
      <Button color="caution" onClick={onAcknowledge}>
        {t("closing.acknowledge")}
      </Button>
    </Alert>
  );
}

interface WarningsProps {
  readonly facts: ClosingFacts;
  readonly seen: readonly Seen[];
  readonly minimum: number;
  readonly onLeave: () => void;
}

function Warnings({ facts, seen, minimum, onLeave }: WarningsProps) {
  const { t, i18n } = useTranslation("chief");
  const names = useNames();
  const { go } = useDesk();
  const { person } = useSession();
  const list = (judges: readonly string[]): string =>
    new Intl.ListFormat(i18n.language).format(judges.map(names.judge));
  const submitted = seen.filter(({ state }) => cutWordOf(state) === "ballot").length;
  if (facts.missing.length === 0 && facts.conflicts.length === 0 && !facts.tooFew) {
    return (
      <StatusMark shape="check" tone="good">
        {t("closing.complete", { panel: seen.length, keys: nextKey })}
      </StatusMark>
    );
  }
  return (
    <>
      {facts.conflicts.length > 0 && (
        <Alert
          color="danger"
          icon={<IconAlertTriangle aria-hidden />}
          title={t("closing.conflict", { names: list(facts.conflicts) })}
        >
          <Button
            color="danger"
            onClick={() => {
              go("rulings");
              onLeave();
            }}
          >
            {t("matrix.toRulings")}
          </Button>
        </Alert>
      )}
      {facts.missing.length > 0 && (
        <Alert
          color="caution"
          icon={<IconAlertTriangle aria-hidden />}
          title={t("closing.missing", { count: facts.missing.length, names: list(facts.missing) })}
        >
          <Text>{t("closing.missingMeans")}</Text>
          {person !== null && facts.missing.includes(person) && <Text fw={600}>{t("closing.own")}</Text>}
          {!facts.tooFew && <Text>{t("closing.minimum", { minimum, submitted })}</Text>}
        </Alert>
      )}
      {facts.tooFew && (
        <Alert
          color="danger"
          icon={<IconAlertTriangle aria-hidden />}
          title={t("closing.tooFew", { minimum, submitted })}
        />
      )}
    </>
  );
}

function Cut({ seen, changed }: { seen: readonly Seen[]; changed: readonly string[] }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  return (
    <section aria-labelledby="closing-cut">
      <Title order={3} id="closing-cut" mb="sm">
        {t("closing.cut")}
      </Title>
      <ul className={classes["cut"]} data-testid="closing-cut">
        {seen.map(({ judge, state }) => {
          const { shape, tone } = judgeStateLooks[state];
          return (
            <li key={judge} className={classes["line"]} data-changed={changed.includes(judge) || undefined}>
              <span className={classes["name"]}>{names.judge(judge)}</span>
              <StatusMark shape={shape} tone={tone}>
                {t(`states.${state}.word`)}
              </StatusMark>
              <span>{t(`closing.becomes.${cutWordOf(state)}`)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
