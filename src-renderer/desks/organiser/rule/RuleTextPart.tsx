// The rule as a paragraph fit for publication, in both languages, the interface's own first.

import { Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { EditorSection } from "../parts/EditorSection";
import { useRuleEditor } from "./editor-context";

const languages = ["zh", "en"] as const;
const tags = { zh: "zh-CN", en: "en" } as const;

export function RuleTextPart() {
  const { t, i18n } = useTranslation("organiser");
  const { check } = useRuleEditor();
  const ordered = i18n.language === "en" ? languages.toReversed() : languages;
  return (
    <EditorSection title={t("rule.text.title")} says={t("rule.text.says")}>
      {check?.text ? (
        <Stack gap="md">
          {ordered.map((language) => (
            <div key={language}>
              <Title order={3}>{t(`rule.text.${language}`)}</Title>
              <Text lang={tags[language]}>{check.text?.[language]}</Text>
            </div>
          ))}
        </Stack>
      ) : (
        <Text c="dimmed">{t("rule.text.none")}</Text>
      )}
    </EditorSection>
  );
}
