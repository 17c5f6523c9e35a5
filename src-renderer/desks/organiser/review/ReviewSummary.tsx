// How far the review is: how many projects qualify, wait, are sent back, or take no part; and who is still to be excluded.

import { Button, Group, Paper } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ToneName } from "../../../app/palette";
import { type StatusShape, StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import type { Deciding } from "./deciding";
import { type Standing, standingCounts, standingOf, standings } from "./review-list";
import classes from "./ReviewItem.module.css";

const marks: Readonly<Record<Standing, { shape: StatusShape; tone: ToneName }>> = {
  qualifies: { shape: "check", tone: "good" },
  waiting: { shape: "waiting", tone: "caution" },
  "sent-back": { shape: "amended", tone: "accent" },
  accepted: { shape: "absent", tone: "danger" },
  withdrawn: { shape: "recused", tone: "neutral" },
};

export function ReviewSummary({ deciding }: { deciding: Deciding }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const counts = standingCounts(view.projects);
  const out = view.projects.filter((project) => standingOf(project) === "accepted");
  return (
    <Paper component="section" aria-label={t("review.summary.label")} p="md">
      <Group justify="space-between" gap="sm">
        <dl className={classes["summary"]}>
          {standings.map((standing) => (
            <div key={standing}>
              <dt>
                <StatusMark {...marks[standing]} size="sm">
                  {t(`review.summary.${standing}`)}
                </StatusMark>
              </dt>
              <dd>{counts[standing]}</dd>
            </div>
          ))}
        </dl>
        {out.length > 0 && (
          <Button variant="outline" color="danger" onClick={() => deciding.exclude(out)}>
            {t("review.excluding.goMany", { count: out.length })}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
