// The chief judge's desk: the next step always in the same place, the pages below it, and the dialogs of the stage.

import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { ChiefProject, ChiefView } from "#shared/contract/views";
import { ErrorNotice } from "../../components/ErrorNotice";
import { ViewGate } from "../../components/ViewGate";
import { useCall } from "../../engine/use-action";
import { useView } from "../../engine/use-view";
import { AdvicePage } from "./advice/AdvicePage";
import { StabilityRuns } from "./advice/stability-runs";
import { VenueStrip } from "./cockpit/VenueStrip";
import { type ChiefDeskState, DeskProvider, type StageDialog } from "./desk-context";
import { FeedbackPage } from "./feedback/FeedbackPage";
import { FiguresPage } from "./figures/FiguresPage";
import { useFigureDrafts } from "./figures/use-figure-drafts";
import { StageDialogs } from "./live/StageDialogs";
import { LivePage } from "./live/LivePage";
import { MaterialsPage } from "./materials/MaterialsPage";
import { useOpenAll } from "./materials/use-open-all";
import { MatrixPage } from "./matrix/MatrixPage";
import { nextInOrder, projectOnStage } from "./next-action";
import { NextBar } from "./NextBar";
import { NoRanking } from "./NoRanking";
import { PageTabs } from "./PageTabs";
import { addressOf, pageAt } from "./pages";
import { PaperPage } from "./paper/PaperPage";
import { RankingPage } from "./ranking/RankingPage";
import { RulingsPage } from "./rulings/RulingsPage";
import { SignPage } from "./sign/SignPage";
import { ChiefVenuePage } from "./venue/ChiefVenuePage";
import { NotInCharge } from "./venue/NotInCharge";
import { ReadOnly } from "./venue/ReadOnly";
import { useOffice } from "./venue/use-office";
import classes from "./ChiefDesk.module.css";

export function ChiefDesk() {
  const view = useView("chief.view", {});
  return <ViewGate view={view}>{(data) => <DeskOf view={data} refresh={view.refresh} />}</ViewGate>;
}

function DeskOf({ view, refresh }: { view: ChiefView; refresh: () => Promise<void> }) {
  const [address, navigate] = useLocation();
  const [dialog, setDialog] = useState<StageDialog | null>(null);
  const opening = useCall("chief.open");
  const all = useOpenAll(view, refresh);
  const drafts = useFigureDrafts();
  const [part, choosePart] = useState(0);
  const [stability] = useState(() => new StabilityRuns());
  const page = pageAt(address);
  const ranks = view.outcome !== "feedback";
  const office = useOffice();
  const readOnly = office.kind !== "in-charge";
  const open = (project: ChiefProject): void => {
    const inOrder = projectOnStage(view) === null && nextInOrder(view)?.project === project.project;
    if (inOrder || !view.stage.roadshow) void opening.run({ project: project.project }).then(refresh);
    else setDialog({ kind: "open", project: project.project });
  };
  const desk: ChiefDeskState = {
    view,
    refresh,
    go: (to, ofPart) => {
      if (ofPart !== undefined) choosePart(ofPart);
      navigate(addressOf(to));
    },
    // A track that is withdrawn may have taken a part away.
    part: Math.max(0, Math.min(part, view.parts.length - 1)),
    choosePart,
    stability,
    goToMarking: () => navigate("/judge"),
    ask: setDialog,
    open,
    openAll: () => void all.openAll(),
  };
  return (
    <DeskProvider value={desk}>
      <div className={classes["desk"]}>
        {office.kind === "in-charge" ? (
          <NextBar opening={opening.pending || all.pending} />
        ) : (
          <NotInCharge office={office} onNetwork={page === "venue"} />
        )}
        <VenueStrip />
        <PageTabs page={page} unsaved={drafts.unsaved} />
        <ErrorNotice error={opening.error} onClose={opening.clear} />
        <ErrorNotice error={all.error} onClose={all.clear} />
        {view.backupFailed && <BackupFailed />}
        <ReadOnly on={readOnly}>
          {page === "live" && (view.stage.roadshow ? <LivePage /> : <MaterialsPage />)}
          {page === "rulings" && <RulingsPage />}
          {page === "figures" && <FiguresPage drafts={drafts} />}
          {page === "paper" && <PaperPage />}
          {page === "sign" && (ranks ? <SignPage /> : <NoRanking page="sign" />)}
        </ReadOnly>
        {page === "matrix" && <MatrixPage />}
        {page === "feedback" && <FeedbackPage />}
        {page === "ranking" && (ranks ? <RankingPage /> : <NoRanking page="ranking" />)}
        {page === "advice" && (ranks ? <AdvicePage /> : <NoRanking page="ranking" />)}
        {page === "venue" && <ChiefVenuePage />}
      </div>
      <StageDialogs dialog={dialog} onClose={() => setDialog(null)} />
    </DeskProvider>
  );
}

function BackupFailed() {
  const { t } = useTranslation("chief");
  return (
    <Alert color="caution" icon={<IconAlertTriangle aria-hidden />} title={t("backupFailed.title")}>
      {t("backupFailed.says")}
    </Alert>
  );
}
