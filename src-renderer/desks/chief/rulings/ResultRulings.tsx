// The rulings that results carry, on ties and on vacant places, part by part; a stage that ranks nobody has none.

import { List, Stack, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../components/use-format";
import { useView } from "../../../engine/use-view";
import { useDesk } from "../desk-context";
import { useNames } from "../use-names";

export function ResultRulings() {
  const { view } = useDesk();
  if (view.outcome === "feedback") return null;
  return view.parts.map((tracks, part) => <OfPart key={tracks.join(" ")} part={part} />);
}

/** Nothing shows before the rule is locked, for there is no result yet. */
function OfPart({ part }: { part: number }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const { dateTime } = useFormat();
  const names = useNames();
  const { data: result } = useView("chief.result", { part });
  const nameOf = (track: string, award: string): string =>
    result?.awards.find((each) => each.track === track && each.award === award)?.name ?? award;
  const ties = (result?.tieRulings ?? []).map(({ track, order, reason, at }) => (
    <List.Item key={`${track} ${order.join(" ")}`}>
      <strong>{names.track(track)}</strong>{" "}
      {t("ranking.ruledTie", { time: dateTime(at), projects: names.projects(order), reason })}
    </List.Item>
  ));
  const vacancies = (result?.vacancies ?? []).map(({ track, award, places, reason, at }) => (
    <List.Item key={`${track} ${award}`}>
      <strong>{names.track(track)}</strong>{" "}
      {t("vacancy.ruled", { award: nameOf(track, award), count: places, time: dateTime(at), reason })}
    </List.Item>
  ));
  /** Two parts do not share a heading. */
  const titled = (label: string): string =>
    view.parts.length > 1 ? t("parts.of", { label, tracks: names.tracks(view.parts[part] ?? []) }) : label;
  return (
    <Stack gap="lg">
      <Rulings title={titled(t("rulings.ties"))}>{ties}</Rulings>
      <Rulings title={titled(t("vacancy.history"))}>{vacancies}</Rulings>
    </Stack>
  );
}

function Rulings({ title, children }: { title: string; children: readonly ReactNode[] }) {
  const heading = useId();
  if (children.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <Title order={2} id={heading} mb="md">
        {title}
      </Title>
      <List>{children}</List>
    </section>
  );
}
