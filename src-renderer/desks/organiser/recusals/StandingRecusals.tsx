// The recusals that stand, each with the way to lift it.

import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConflictOfInterestView } from "#shared/contract/views";
import type { Column } from "../../../components/DataTable";
import { ReasonDialog } from "../../../components/ReasonDialog";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { EditorSection } from "../parts/EditorSection";
import { PagedTable } from "../parts/PagedTable";
import { useNotify } from "../parts/use-notify";

export function StandingRecusals() {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const [lifting, setLifting] = useState<ConflictOfInterestView | null>(null);
  const namesOf = useNames();
  const columns = useStandingColumns(namesOf, setLifting);
  return (
    <EditorSection title={t("recusals.standing")} {...(view.started ? { says: t("recusals.fixedSays") } : {})}>
      {view.conflicts.length === 0 ? (
        <Text c="dimmed">{t("recusals.noStanding")}</Text>
      ) : (
        <PagedTable
          caption={t("recusals.standing")}
          columns={columns}
          rows={view.conflicts}
          total={view.conflicts.length}
          rowKey={({ judge, project }) => `${judge} ${project}`}
          rowHeader="judge"
        />
      )}
      <LiftDialog conflict={lifting} names={lifting ? namesOf(lifting) : null} onClose={() => setLifting(null)} />
    </EditorSection>
  );
}

interface Names {
  readonly judge: string;
  readonly project: string;
}

function useNames(): (conflict: ConflictOfInterestView) => Names {
  const { view } = useDesk();
  return ({ judge, project }) => ({
    judge: view.people.find((person) => person.person === judge)?.name ?? judge,
    project: view.projects.find((candidate) => candidate.project === project)?.name ?? project,
  });
}

function useStandingColumns(
  namesOf: (conflict: ConflictOfInterestView) => Names,
  onLift: (conflict: ConflictOfInterestView) => void,
): readonly Column<ConflictOfInterestView>[] {
  const { t } = useTranslation("organiser");
  return [
    { id: "judge", header: t("recusals.judge"), cell: (conflict) => namesOf(conflict).judge },
    { id: "project", header: t("recusals.project"), cell: (conflict) => namesOf(conflict).project },
    { id: "reason", header: t("recusals.reason"), cell: ({ reason }) => reason },
    {
      id: "lift",
      header: t("table.actions"),
      width: "8rem",
      cell: (conflict) => (
        <Button
          variant="subtle"
          color="danger"
          aria-label={t("recusals.liftOf", { ...namesOf(conflict) })}
          onClick={() => onLift(conflict)}
        >
          {t("recusals.lift")}
        </Button>
      ),
    },
  ];
}

interface LiftDialogProps {
  readonly conflict: ConflictOfInterestView | null;
  readonly names: Names | null;
  readonly onClose: () => void;
}

function LiftDialog({ conflict, names, onClose }: LiftDialogProps) {
  const { t } = useTranslation("organiser");
  const save = useCall("organiser.save-conflicts");
  const notify = useNotify();
  const lift = async (reason: string) => {
    if (!conflict) return;
    const { judge, project } = conflict;
    if (!(await save.run({ conflicts: [{ judge, project, reason, stands: false }] }))) return;
    notify.done(t("recusals.lifting.done"));
    onClose();
  };
  return (
    <ReasonDialog
      opened={conflict !== null}
      title={t("recusals.lifting.title")}
      destroys={names ? [t("recusals.lifting.loses", { ...names })] : []}
      confirmLabel={t("recusals.lifting.confirm")}
      pending={save.pending}
      error={save.error}
      onCancel={() => {
        save.clear();
        onClose();
      }}
      onConfirm={(reason) => void lift(reason)}
    >
      {names && <Text>{t("recusals.lifting.says", { ...names })}</Text>}
    </ReasonDialog>
  );
}
