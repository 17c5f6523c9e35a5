// The dialog in which a project is added or put right.

import { Autocomplete, List, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectView } from "#shared/contract/views";
import { useDesk } from "../desk-context";
import { AmountInput } from "../parts/AmountInput";
import { FormDialog } from "../parts/FormDialog";
import { formFaults, formOf, holderOfSeq, inputOf, type ProjectForm } from "./project-form";
import { captainOf } from "./project-list";
import type { ProjectDeeds } from "./use-project-deeds";

export function ProjectDialog({ deeds }: { deeds: ProjectDeeds }) {
  if (deeds.editing === null) return null;
  const { editing } = deeds;
  return <OpenDialog key={editing === "new" ? "new" : editing.project} project={editing} deeds={deeds} />;
}

function OpenDialog({ project, deeds }: { project: ProjectView | "new"; deeds: ProjectDeeds }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const { tracks } = view.plan;
  const [form, setForm] = useState(() => formOf(project, view.projects, tracks[0]?.id ?? ""));
  const [asked, setAsked] = useState(false);
  const faults = formFaults(form, project, view.projects);
  const set = (part: Partial<ProjectForm>) => setForm((now) => ({ ...now, ...part }));
  const faultOf = (field: keyof ProjectForm): string | null => {
    const fault = faults[field];
    if (!asked || !fault) return null;
    return t(`projects.form.faults.${fault}`, { name: holderOfSeq(form, project, view.projects)?.name ?? "" });
  };
  const save = () => {
    setAsked(true);
    if (Object.keys(faults).length === 0) void deeds.save(inputOf(form, project));
  };
  return (
    <FormDialog
      title={t(project === "new" ? "projects.form.addTitle" : "projects.form.editTitle")}
      pending={deeds.pending}
      error={deeds.error}
      onSave={save}
      onCancel={() => deeds.edit(null)}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <AmountInput
          label={t("projects.form.seq")}
          required
          whole
          value={form.seq}
          error={faultOf("seq")}
          onChange={(seq) => set({ seq })}
        />
        <NativeSelect
          size="md"
          label={t("projects.form.track")}
          description={view.started && project !== "new" ? t("projects.form.trackFixed") : undefined}
          disabled={view.started && project !== "new"}
          value={form.track}
          error={faultOf("track")}
          data={[
            ...(form.track === "" ? [{ value: "", label: t("projects.unknownTrack") }] : []),
            ...tracks.map((track) => ({ value: track.id, label: track.name })),
          ]}
          onChange={(event) => set({ track: event.currentTarget.value })}
        />
      </SimpleGrid>
      <TextInput
        data-autofocus
        label={t("projects.form.name")}
        required
        maxLength={300}
        value={form.name}
        error={faultOf("name")}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t("projects.form.applicantUnit")}
        maxLength={500}
        value={form.applicantUnit}
        onChange={(event) => set({ applicantUnit: event.currentTarget.value })}
      />
      <Textarea
        label={t("projects.form.jointUnits")}
        description={t("projects.form.jointHint")}
        minRows={1}
        value={form.jointUnits}
        error={faultOf("jointUnits")}
        onChange={(event) => set({ jointUnits: event.currentTarget.value })}
      />
      <Autocomplete
        size="md"
        label={t("projects.form.scene")}
        maxLength={500}
        data={[...(tracks.find((track) => track.id === form.track)?.scenes ?? [])]}
        value={form.scene}
        onChange={(scene) => set({ scene })}
      />
      {project !== "new" && project.members.length > 0 && <Members project={project} />}
    </FormDialog>
  );
}

function Members({ project }: { project: ProjectView }) {
  const { t } = useTranslation("organiser");
  return (
    <Stack gap="xs">
      <Text fw={600}>{t("projects.form.members")}</Text>
      <List>
        {project.members.map((member, at) => {
          const name =
            member.name === captainOf(project) ? t("projects.form.captain", { name: member.name }) : member.name;
          return (
            <List.Item key={`${at} ${member.name}`}>
              {member.unit === "" ? name : t("projects.form.member", { name, unit: member.unit })}
            </List.Item>
          );
        })}
      </List>
    </Stack>
  );
}
