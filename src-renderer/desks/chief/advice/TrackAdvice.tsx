// The advice of one track, on screen and on paper; it waits for marks to speak of.

import { Alert, Button, Group } from "@mantine/core";
import { IconEyeOff, IconInfoCircle, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { AdviceView, ResultView } from "#shared/contract/views";
import { EmptyState } from "../../../components/EmptyState";
import { usePrinting } from "../../../components/use-printing";
import { ViewGate } from "../../../components/ViewGate";
import { useView } from "../../../engine/use-view";
import { useDesk } from "../desk-context";
import { AdviceBody } from "./AdviceBody";
import { AdviceSheet } from "./AdviceSheet";
import { useStability } from "./use-stability";

export interface TrackAdviceProps {
  readonly track: string;
  readonly part: number;
}

export function TrackAdvice({ track, part }: TrackAdviceProps) {
  const { t } = useTranslation("chief");
  const advice = useView("chief.advice", { part, track });
  const result = useView("chief.result", { part });
  return (
    <ViewGate view={advice}>
      {(data) =>
        data.advice.judges.length === 0 ? (
          <EmptyState title={t("advice.none")}>{t("advice.noneSays")}</EmptyState>
        ) : (
          <Advised data={data} part={part} result={result.data as ResultView | null} />
        )
      }
    </ViewGate>
  );
}

interface AdvisedProps {
  readonly data: AdviceView;
  readonly part: number;
  readonly result: ResultView | null;
}

function Advised({ data, part, result }: AdvisedProps) {
  const { t } = useTranslation("chief");
  const { track, scoringHash, advice } = data;
  const stability = useStability({ part, track, scoringHash });
  const { printed, print } = usePrinting<true>();
  // What was dropped is told only of the very result that is advised on.
  const group =
    result?.scoringHash === scoringHash ? (result.explanation.groups.find(({ id }) => id === track) ?? null) : null;
  const body = <AdviceBody advice={advice} group={group} stability={stability} />;
  return (
    <>
      <Notices track={track} />
      {body}
      <Group>
        <Button variant="default" leftSection={<IconPrinter aria-hidden size={20} />} onClick={() => print(true)}>
          {t("advice.print")}
        </Button>
      </Group>
      {printed && (
        <AdviceSheet track={track} scoringHash={scoringHash}>
          {body}
        </AdviceSheet>
      )}
    </>
  );
}

function Notices({ track }: { track: string }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const own = view.projects.filter((project) => project.track === track);
  const open = own.filter(({ standing }) => standing !== "closed").length;
  const veiled = own.filter((project) => project.veiled && project.standing === "closed").length;
  return (
    <>
      {open > 0 && (
        <Alert color="neutral" icon={<IconInfoCircle aria-hidden />}>
          {t("advice.open", { count: open })}
        </Alert>
      )}
      {veiled > 0 && (
        <Alert color="neutral" icon={<IconEyeOff aria-hidden />}>
          {t("advice.veiled", { count: veiled })}
        </Alert>
      )}
    </>
  );
}
