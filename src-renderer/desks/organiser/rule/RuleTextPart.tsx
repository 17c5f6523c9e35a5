// The rule as a paragraph fit for publication, in both languages, to be copied and printed.

import { Button, CopyButton, Group, Stack, Text, Title } from "@mantine/core";
import { IconCheck, IconCopy, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { StageRuleView } from "#shared/contract/views";
import { usePrinting } from "../../../components/use-printing";
import { EditorSection } from "../parts/EditorSection";
import { useRuleEditor } from "./editor-context";
import { RuleSheet } from "./RuleSheet";

const languages = ["zh", "en"] as const;
const tags = { zh: "zh-CN", en: "en" } as const;

export interface RuleTextPartProps {
  readonly saved: StageRuleView;
  /** What is on the screen differs from what is saved: it is not what is printed. */
  readonly differs: "edited" | "tried" | null;
}

export function RuleTextPart({ saved, differs }: RuleTextPartProps) {
  const { t, i18n } = useTranslation("organiser");
  const { check } = useRuleEditor();
  const { printed, print } = usePrinting<StageRuleView>();
  const ordered = i18n.language === "en" ? languages.toReversed() : languages;
  const says = { edited: "printDirty", tried: "printTrial" } as const;
  return (
    <EditorSection title={t("rule.text.title")} says={t("rule.text.says")}>
      {check?.text ? (
        <Stack gap="lg">
          {ordered.map((language) => (
            <RuleParagraph key={language} language={language} text={check.text?.[language] ?? ""} />
          ))}
        </Stack>
      ) : (
        <Text c="dimmed">{t("rule.text.none")}</Text>
      )}
      <Group gap="md">
        <Button
          variant="default"
          leftSection={<IconPrinter aria-hidden size={20} />}
          disabled={differs === "edited"}
          onClick={() => print(saved)}
        >
          {t("rule.text.print")}
        </Button>
        <Text c="dimmed">{t(`rule.text.${differs === null ? "printSays" : says[differs]}`)}</Text>
      </Group>
      {printed && <RuleSheet saved={printed} />}
    </EditorSection>
  );
}

function RuleParagraph({ language, text }: { readonly language: (typeof languages)[number]; readonly text: string }) {
  const { t } = useTranslation("organiser");
  const name = t(`rule.text.${language}`);
  return (
    <Stack gap="xs" align="flex-start">
      <Title order={3}>{name}</Title>
      <Text lang={tags[language]} maw="60rem">
        {text}
      </Text>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button
            variant="subtle"
            leftSection={copied ? <IconCheck aria-hidden size={20} /> : <IconCopy aria-hidden size={20} />}
            onClick={copy}
          >
            {copied ? t("rule.text.copied") : t("rule.text.copy", { language: name })}
          </Button>
        )}
      </CopyButton>
    </Stack>
  );
}
