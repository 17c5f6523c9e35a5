// The days of registration: the notice's own words and dates, and other dates where the organisers have set them.

import { Checkbox, Group, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { eligibilityRuleOf, eligibilityTermsByTemplate } from "#shared/eligibility/templates";
import { useDesk } from "../desk-context";
import { EditorSection } from "../parts/EditorSection";
import type { PlanSectionProps } from "./PlanPage";

/** Nothing for a template whose notice asks for no registration. */
export function RegistrationSection({ draft, onChange, faultAt }: PlanSectionProps) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const terms = eligibilityTermsByTemplate[view.template];
  const clause = eligibilityRuleOf(view.template, "late-registration")?.clause;
  if (terms === undefined) return null;
  const own = draft.registration;
  const set = (registration: typeof own) => onChange((now) => ({ ...now, registration }));
  const shown = own ?? terms.registration;
  const day = (end: "from" | "to") => (
    <TextInput
      type="date"
      label={t(`plan.registration.${end}`)}
      description={t(`plan.registration.${end}Hint`)}
      readOnly={own === null}
      w="16rem"
      value={shown[end] ?? ""}
      error={faultAt(`registration.${end}`)}
      onChange={(event) => own && set({ ...own, [end]: event.currentTarget.value || null })}
    />
  );
  return (
    <EditorSection title={t("plan.registration.title")} says={t("plan.registration.says")}>
      {clause && (
        <Text component="blockquote" m={0} pl="md" style={{ borderInlineStart: "4px solid var(--line)" }}>
          {clause.text}
          <Text component="footer" c="dimmed">
            {t("plan.registration.cite", { notice: clause.notice, ref: clause.ref })}
          </Text>
        </Text>
      )}
      <Checkbox
        label={t("plan.registration.other")}
        checked={own !== null}
        onChange={(event) => set(event.currentTarget.checked ? { ...terms.registration } : null)}
      />
      <Group gap="lg" align="flex-start">
        {day("from")}
        {day("to")}
      </Group>
      {own === null && <Text c="dimmed">{t("plan.registration.asNotice")}</Text>}
    </EditorSection>
  );
}
