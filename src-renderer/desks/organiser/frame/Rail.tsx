// The rail along the event: every step with its state, and the pages of preparing while it is looked at.

import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { StatusMark } from "../../../components/StatusMark";
import { pagePath, useDesk } from "../desk-context";
import { type LivePage, livePages, type PageId, preparePages, type PreparePage, stepIds, type StepId } from "../pages";
import { useHasDraft } from "../parts/use-draft";
import { useStageName } from "../projects/use-track-names";
import { stepPage } from "../steps/step-page";
import classes from "./Rail.module.css";
import { StepMark } from "./StepMark";

export function Rail({ page }: { page: PageId }) {
  const { t } = useTranslation("organiser");
  return (
    <nav aria-label={t("rail.label")} className={classes["rail"]}>
      <ol className={classes["steps"]}>
        <li>
          <Link
            href={pagePath("overview")}
            className={classes["link"] ?? ""}
            aria-current={page === "overview" ? "page" : undefined}
          >
            {t("rail.overview")}
          </Link>
        </li>
        <StagesItem page={page} />
        {stepIds.map((step) => (
          <StepItem key={step} step={step} page={page} />
        ))}
      </ol>
    </nav>
  );
}

type OwnPage = PreparePage | LivePage;

/** The pages of a step, shown while one of them is looked at. */
const ownPages: Partial<Record<StepId, readonly OwnPage[]>> = { prepare: preparePages, live: livePages };

/** With the stage in hand beside it: whatever page is looked at, that is what the desks work on. */
function StagesItem({ page }: { page: PageId }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const stageName = useStageName();
  const unsaved = useHasDraft(view.event, "stages");
  return (
    <li>
      <Link
        href={pagePath("stages")}
        className={classes["link"] ?? ""}
        aria-current={page === "stages" ? "page" : undefined}
      >
        <span>
          {t("stages.rail")} {unsaved && <Unsaved />}
        </span>
        <StatusMark shape="open" tone="accent" size="sm">
          {stageName(view.stage)}
        </StatusMark>
      </Link>
    </li>
  );
}

function StepItem({ step, page }: { step: StepId; page: PageId }) {
  const { t } = useTranslation("organiser");
  const { view, progress } = useDesk();
  const unsaved = useHasDraft(view.event, step);
  const own = ownPages[step] ?? [];
  const within = (own as readonly string[]).includes(page);
  return (
    <li>
      <Link
        href={pagePath(stepPage(step, progress))}
        className={classes["link"] ?? ""}
        aria-current={page === step ? "page" : within ? "step" : undefined}
        data-state={progress.states[step]}
      >
        <span>
          {t(`rail.steps.${step}`)} {unsaved && <Unsaved />}
        </span>
        <StepMark state={progress.states[step]} size="sm" />
      </Link>
      {(within || page === step) && own.length > 0 && (
        <ol className={classes["pages"]}>
          {own.map((each) => (
            <PageItem key={each} own={each} page={page} />
          ))}
        </ol>
      )}
    </li>
  );
}

function PageItem({ own, page }: { own: OwnPage; page: PageId }) {
  const { t } = useTranslation("organiser");
  const { view, progress } = useDesk();
  const unsaved = useHasDraft(view.event, own);
  return (
    <li>
      <Link href={pagePath(own)} className={classes["page"] ?? ""} aria-current={own === page ? "page" : undefined}>
        <span>{t(`rail.pages.${own}`)}</span>
        {unsaved ? (
          <Unsaved />
        ) : (
          progress.pending.has(own) && (
            <StatusMark shape="none" size="sm" shapeOnly>
              {t("rail.pending")}
            </StatusMark>
          )
        )}
      </Link>
    </li>
  );
}

function Unsaved() {
  const { t } = useTranslation("organiser");
  return (
    <StatusMark shape="draft" tone="caution" size="sm" shapeOnly>
      {t("rail.unsaved")}
    </StatusMark>
  );
}
