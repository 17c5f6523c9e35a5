// The dialog in which a person is added or put right.

import { Checkbox, Group, NativeSelect, SimpleGrid, Switch, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "#shared/contract/views";
import { useDesk } from "../desk-context";
import { FormDialog } from "../parts/FormDialog";
import {
  holderOfCode,
  type PersonForm,
  personFaults,
  personFormOf,
  personInputOf,
  rolesFor,
  withRole,
} from "./person-form";
import type { PeopleDeeds } from "./use-people-deeds";

export function PersonDialog({ deeds }: { deeds: PeopleDeeds }) {
  const { editing } = deeds;
  if (editing === null) return null;
  return <OpenDialog key={editing === "new" ? "new" : editing.person} person={editing} deeds={deeds} />;
}

function OpenDialog({ person, deeds }: { person: PersonView | "new"; deeds: PeopleDeeds }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const [form, setForm] = useState(() => personFormOf(person, view.started));
  const [asked, setAsked] = useState(false);
  const faults = personFaults(form, person, view.people);
  const set = (part: Partial<PersonForm>) => setForm((now) => ({ ...now, ...part }));
  const faultOf = (field: keyof PersonForm): string | null => {
    const fault = faults[field];
    const holder = holderOfCode(form, person, view.people)?.name ?? "";
    return asked && fault ? t(`people.form.faults.${fault}`, { name: holder }) : null;
  };
  return (
    <FormDialog
      title={t(person === "new" ? "people.form.addTitle" : "people.form.editTitle")}
      pending={deeds.pending}
      error={deeds.error}
      onCancel={() => deeds.edit(null)}
      onSave={() => {
        setAsked(true);
        if (Object.keys(faults).length === 0) void deeds.save(personInputOf(form, person));
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Line field="name" required first form={form} set={set} fault={faultOf("name")} />
        <Line field="code" hint form={form} set={set} fault={faultOf("code")} />
        <Line field="unit" form={form} set={set} fault={null} />
        <Line field="title" form={form} set={set} fault={null} />
      </SimpleGrid>
      <SeatFields person={person} form={form} setForm={setForm} />
    </FormDialog>
  );
}

interface LineProps {
  readonly field: "name" | "code" | "unit" | "title";
  readonly form: PersonForm;
  readonly set: (part: Partial<PersonForm>) => void;
  readonly fault: string | null;
  readonly required?: boolean;
  readonly hint?: boolean;
  readonly first?: boolean;
}

function Line({ field, form, set, fault, required = false, hint = false, first = false }: LineProps) {
  const { t } = useTranslation("organiser");
  return (
    <TextInput
      {...(first ? { "data-autofocus": true } : {})}
      label={t(`people.form.${field}`)}
      description={hint && t("people.form.codeHint")}
      inputWrapperOrder={["label", "input", "description", "error"]}
      required={required}
      maxLength={field === "name" ? 100 : 500}
      value={form[field]}
      error={fault}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
}

interface SeatFieldsProps {
  readonly person: PersonView | "new";
  readonly form: PersonForm;
  readonly setForm: (edit: (now: PersonForm) => PersonForm) => void;
}

/** What a seat is: on a panel it is fixed once marking has begun. */
function SeatFields({ person, form, setForm }: SeatFieldsProps) {
  const { t } = useTranslation(["organiser", "common"]);
  const { view } = useDesk();
  const roles = rolesFor(person, view.started);
  const fixed = view.started;
  const judging = form.role === "judge" || form.role === "chief";
  return (
    <>
      {fixed && <Text c="dimmed">{t(roles === null ? "people.form.fixed" : "people.form.helping")}</Text>}
      <NativeSelect
        size="md"
        label={t("people.form.role")}
        disabled={roles === null}
        value={form.role}
        data={(roles ?? [form.role]).map((role) => ({ value: role, label: t(`common:roles.${role}`) }))}
        onChange={(event) => {
          const role = roles?.find((value) => value === event.currentTarget.value) ?? form.role;
          setForm((now) => withRole(now, role));
        }}
      />
      {judging && (
        <Checkbox.Group
          label={t("people.form.panels")}
          value={form.panels}
          description={t("people.form.panelsHint")}
          onChange={(panels) => setForm((now) => ({ ...now, panels }))}
        >
          <Group gap="md" py="xs">
            {view.plan.tracks.map((track) => (
              <Checkbox key={track.id} value={track.id} label={track.name} disabled={fixed} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      {form.role === "chief" && (
        <Switch
          label={t("people.form.marks")}
          description={t("people.form.marksHint")}
          checked={form.marks}
          disabled={fixed}
          onChange={(event) => {
            const marks = event.currentTarget.checked;
            setForm((now) => ({ ...now, marks }));
          }}
        />
      )}
    </>
  );
}
