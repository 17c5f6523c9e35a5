// The pages of the chief's desk, each with the number of things that wait there.

import { Badge } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useView } from "../../engine/use-view";
import { waitingCount } from "../venue/facts";
import { useDesk } from "./desk-context";
import { itemsToRule } from "./next-action";
import { type Page, addressOf, pagesOf } from "./pages";
import { useSheetsWaiting } from "./paper/use-sheets-waiting";
import classes from "./ChiefDesk.module.css";

export function PageTabs({ page, unsaved }: { page: Page; unsaved: number }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const { data: venue } = useView("venue.view", {});
  const waiting: Partial<Record<Page, number>> = {
    rulings: itemsToRule(view) + view.toSettle.length,
    figures: unsaved,
    paper: useSheetsWaiting(),
    venue: waitingCount(venue),
  };
  return (
    <nav aria-label={t("pagesLabel")} className={classes["tabs"]}>
      {pagesOf(view).map((each) => (
        <Link
          key={each}
          href={addressOf(each)}
          className={classes["tab"] ?? ""}
          aria-current={each === page ? "page" : undefined}
        >
          {each === "live" && !view.stage.roadshow ? t("materials.page") : t(`pages.${each}`)}
          <Waiting count={waiting[each] ?? 0} />
        </Link>
      ))}
    </nav>
  );
}

function Waiting({ count }: { count: number }) {
  const { t } = useTranslation("chief");
  if (count === 0) return null;
  return (
    <Badge color="caution" leftSection={<IconAlertTriangle aria-hidden size={16} />}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t("pageWaits", { count })}</span>
    </Badge>
  );
}
