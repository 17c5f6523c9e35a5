// The page of the day itself: whether everything is ready, what the chief judge does, and how far it has come.

import { Box, Button, Group, List, Paper, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "../../../components/PageHeader";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import type { PageId } from "../pages";
import { useTrackName } from "../projects/use-track-names";
import { StageInHand } from "../stages/StageInHand";

const chiefSteps = ["signIn", "open", "close", "figures", "sign"] as const;

export function LivePage() {
  const { t } = useTranslation("organiser");
  return (
    <>
      <PageHeader title={t("live.title")} description={t("live.says")}>
        <StageInHand />
      </PageHeader>
      <Stack gap="lg">
        <Part title={t("live.ready")}>
          <Checklist />
        </Part>
        <Part title={t("rail.pages.venue")}>
          <Network />
        </Part>
        <Part title={t("live.progress")}>
          <HowFar />
        </Part>
        <Part title={t("live.chief")}>
          <List type="ordered" spacing="sm">
            {chiefSteps.map((step) => (
              <List.Item key={step}>{t(`live.chiefStep.${step}`)}</List.Item>
            ))}
          </List>
        </Part>
      </Stack>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

interface Check {
  readonly ready: boolean;
  readonly words: string;
  readonly page: PageId;
}

function useChecks(): readonly Check[] {
  const { t } = useTranslation("organiser");
  const { facts } = useDesk().progress;
  const panels = facts.chiefs.length > 0 && facts.thinTracks.length === 0 && facts.judges.length > 0;
  const ordered = facts.ordered && facts.unplaced === 0;
  const pins = facts.withoutPin.length;
  const unsettled = facts.review.waiting + facts.review.accepted;
  return [
    {
      ready: facts.taking.length > 0,
      words: t("live.check.projects", { count: facts.taking.length }),
      page: "projects",
    },
    {
      ready: unsettled === 0,
      words: unsettled === 0 ? t("live.check.review") : t("live.check.reviewOpen", { count: unsettled }),
      page: "review",
    },
    { ready: panels, words: t(panels ? "live.check.panels" : "live.check.panelsShort"), page: "people" },
    { ready: facts.ruleLocked, words: t(facts.ruleLocked ? "live.check.rule" : "live.check.ruleOpen"), page: "rule" },
    { ready: ordered, words: t(ordered ? "live.check.order" : "live.check.orderOpen"), page: "draw" },
    {
      ready: pins === 0 && facts.judges.length > 0,
      words: pins === 0 && facts.judges.length > 0 ? t("live.check.pins") : t("live.check.pinsOpen", { count: pins }),
      page: "people",
    },
  ];
}

function Checklist() {
  const { t } = useTranslation("organiser");
  const { go } = useDesk();
  const checks = useChecks();
  return (
    <Stack gap="sm">
      {checks.map(({ ready, words, page }, at) => (
        <Group key={`${page} ${at}`} gap="md" mih={44} maw="52rem">
          <Box w="8rem">
            <StatusMark shape={ready ? "check" : "none"} tone={ready ? "good" : "caution"}>
              {t(ready ? "live.yes" : "live.no")}
            </StatusMark>
          </Box>
          <Text flex="1 1 16rem">{words}</Text>
          {!ready && (
            <Button variant="subtle" aria-label={t("live.fixOf", { what: words })} onClick={() => go(page)}>
              {t("live.fix")}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}

function Network() {
  const { t } = useTranslation("organiser");
  const { go } = useDesk();
  return (
    <Group gap="md" mih={44}>
      <Text flex="1 1 16rem">{t("live.network")}</Text>
      <Button variant="default" onClick={() => go("venue")}>
        {t("live.toNetwork")}
      </Button>
    </Group>
  );
}

function HowFar() {
  const { t } = useTranslation("organiser");
  const { view, progress } = useDesk();
  const trackName = useTrackName();
  const { tracks, certifiedTracks } = progress.facts;
  return (
    <Stack gap="sm">
      <StatusMark shape={view.started ? "open" : "waiting"} tone={view.started ? "accent" : "neutral"}>
        {t(view.started ? "live.started" : "live.notStarted")}
      </StatusMark>
      {view.started &&
        tracks.map((track) => {
          const signed = certifiedTracks.includes(track);
          return (
            <StatusMark key={track} shape={signed ? "check" : "waiting"} tone={signed ? "good" : "neutral"}>
              {t(signed ? "live.certified" : "live.notCertified", { track: trackName(track) })}
            </StatusMark>
          );
        })}
    </Stack>
  );
}
