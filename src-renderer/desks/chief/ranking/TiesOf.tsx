// The ties of a track that nothing has separated, and the chief's rulings on earlier ones.

import { Alert, Button, Group, Text } from "@mantine/core";
import { IconScale } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ResultView, TieItem } from "#shared/contract/views";
import { useFormat } from "../../../components/use-format";
import { useNames } from "../use-names";
import { TieDialog } from "./TieDialog";

export function TiesOf({ track, result }: { track: string; result: ResultView }) {
  const { t } = useTranslation("chief");
  const { dateTime } = useFormat();
  const names = useNames();
  const [asked, setAsked] = useState<TieItem | null>(null);
  const ties = result.ties.filter((tie) => tie.track === track);
  const rulings = result.tieRulings.filter((ruling) => ruling.track === track);
  return (
    <>
      {ties.map((tie) => (
        <Alert
          key={tie.projects.join(" ")}
          color="caution"
          icon={<IconScale aria-hidden />}
          title={t("ranking.tieSet", { rank: tie.rank, projects: names.projects(tie.projects) })}
          data-testid="tie"
        >
          {splitsAward(tie, result) && (
            <Text mb="sm">{t(result.outcome === "advance" ? "outcome.splits.advance" : "outcome.splits.awards")}</Text>
          )}
          <Button
            aria-label={t("ranking.ruleTieOf", { projects: names.projects(tie.projects) })}
            onClick={() => setAsked(tie)}
          >
            {t("ranking.ruleTie")}
          </Button>
        </Alert>
      ))}
      {rulings.map(({ order, reason, at }) => (
        <Group key={order.join(" ")}>
          <Text>{t("ranking.ruledTie", { time: dateTime(at), projects: names.projects(order), reason })}</Text>
        </Group>
      ))}
      {asked && <TieDialog key={asked.projects.join(" ")} tie={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function splitsAward({ track, projects }: TieItem, { awardTies }: ResultView): boolean {
  return awardTies.some((tie) => tie.track === track && tie.projects.some((project) => projects.includes(project)));
}
