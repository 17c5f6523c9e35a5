// The page of the rehearsal: what one is, how to hold one, and those on this laptop.

import { Alert, List, Paper, Stack, Text, Title } from "@mantine/core";
import { IconMask } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "../../../components/PageHeader";
import { useFormat } from "../../../components/use-format";
import { useSessionState } from "../../../engine/context";
import { useDesk } from "../desk-context";

const steps = ["leave", "create", "import", "run", "back"] as const;

export function RehearsePage() {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  return (
    <>
      <PageHeader title={t("rehearse.title")} description={t("rehearse.says")} />
      {view.rehearsal ? (
        <Alert color="caution" icon={<IconMask aria-hidden />} title={t("rehearse.isOne")}>
          {t("rehearse.isOneSays")}
        </Alert>
      ) : (
        <Stack gap="lg">
          <Paper component="section" aria-label={t("rehearse.steps")}>
            <Title order={2} mb="sm">
              {t("rehearse.steps")}
            </Title>
            <List type="ordered" spacing="sm">
              {steps.map((step) => (
                <List.Item key={step}>{t(`rehearse.step.${step}`)}</List.Item>
              ))}
            </List>
          </Paper>
          <Found />
        </Stack>
      )}
    </>
  );
}

function Found() {
  const { t } = useTranslation("organiser");
  const { dateTime } = useFormat();
  const { hello } = useSessionState();
  const rehearsals = hello?.events.filter((event) => event.rehearsal) ?? [];
  return (
    <Paper component="section" aria-label={t("rehearse.found")}>
      <Title order={2} mb="sm">
        {t("rehearse.found")}
      </Title>
      {rehearsals.length === 0 ? (
        <Text>{t("rehearse.none")}</Text>
      ) : (
        <List spacing="sm">
          {rehearsals.map((event) => (
            <List.Item key={event.event}>
              <Text span fw={600}>
                {event.title}
              </Text>{" "}
              {[
                t("rehearse.created", { at: dateTime(event.createdAt) }),
                t("rehearse.counts", { projects: event.projects, people: event.people }),
              ].join(" · ")}
            </List.Item>
          ))}
        </List>
      )}
    </Paper>
  );
}
