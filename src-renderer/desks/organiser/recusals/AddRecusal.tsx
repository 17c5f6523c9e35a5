// A recusal that no unit tells: the organiser names judge, project and reason.

import { Button, Group, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { EditorSection } from "../parts/EditorSection";
import { useNotify } from "../parts/use-notify";

export function AddRecusal() {
  const { t } = useTranslation("organiser");
  const { view, progress } = useDesk();
  const [judge, setJudge] = useState<string | null>(null);
  const [project, setProject] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const save = useCall("organiser.save-conflicts");
  const notify = useNotify();
  const panels = progress.facts.judges.find((person) => person.person === judge)?.panels;
  const projects = progress.facts.projects.filter((candidate) => !panels || panels.includes(candidate.track));
  const already = view.conflicts.some((conflict) => conflict.judge === judge && conflict.project === project);
  const whole = judge !== null && project !== null && reason.trim() !== "";
  const add = async () => {
    setAsked(true);
    if (!whole || already) return;
    if (!(await save.run({ conflicts: [{ judge, project, reason: reason.trim(), stands: true }] }))) return;
    notify.done(t("recusals.added"));
    setProject(null);
    setReason("");
    setAsked(false);
  };
  return (
    <EditorSection title={t("recusals.byHand")}>
      <Group align="flex-start" gap="md">
        <Select
          label={t("recusals.judge")}
          placeholder={t("recusals.chooseJudge")}
          searchable
          w="16rem"
          value={judge}
          data={progress.facts.judges.map((person) => ({
            value: person.person,
            label: `${person.code} ${person.name}`,
          }))}
          onChange={setJudge}
        />
        <Select
          label={t("recusals.project")}
          placeholder={t("recusals.chooseProject")}
          searchable
          w="20rem"
          limit={100}
          value={project}
          data={projects.map((candidate) => ({
            value: candidate.project,
            label: `${candidate.seq} ${candidate.name}`,
          }))}
          onChange={setProject}
        />
        <TextInput
          label={t("recusals.reason")}
          flex="1 1 16rem"
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Group>
      {asked && (already || !whole) && (
        <span role="alert">{t(already ? "recusals.already" : "recusals.incomplete")}</span>
      )}
      <ErrorNotice error={save.error} />
      <Group>
        <Button variant="default" loading={save.pending} onClick={() => void add()}>
          {t("recusals.add")}
        </Button>
      </Group>
    </EditorSection>
  );
}
