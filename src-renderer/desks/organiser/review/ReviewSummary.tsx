// How far the review is: how many projects qualify, wait, are sent back, or take no part.

import { Paper } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ToneName } from "../../../app/palette";
import { type StatusShape, StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { type Standing, standingCounts, standings } from "./review-list";
import classes from "./ReviewItem.module.css";

const marks: Readonly<Record<Standing, { shape: StatusShape; tone: ToneName }>> = {
  qualifies: { shape: "check", tone: "good" },
  waiting: { shape: "waiting", tone: "caution" },
  "sent-back": { shape: "amended", tone: "accent" },
  accepted: { shape: "absent", tone: "danger" },
  withdrawn: { shape: "recused", tone: "neutral" },
};

export function ReviewSummary() {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const counts = standingCounts(view.projects);
  return (
    <Paper component="section" aria-label={t("review.summary.label")} p="md">
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
    </Paper>
  );
}
