// The organiser's desk, laid along the event: a rail of steps, and the page of one of them.

import { type ReactNode, useCallback, useMemo, useState } from "react";
import { useLocation } from "wouter";
import type { FileWritten, OrganiserView } from "#shared/contract/views";
import { ViewGate } from "../../components/ViewGate";
import { useSessionState } from "../../engine/context";
import { useView } from "../../engine/use-view";
import { ArchivePage } from "./archive/ArchivePage";
import { DeskContext, type OrganiserDeskState, pagePath, type Written } from "./desk-context";
import classes from "./frame/Desk.module.css";
import { Rail } from "./frame/Rail";
import { ImportPage } from "./intake/ImportPage";
import { useIntakeSession } from "./intake/intake-session";
import { LivePage } from "./live/LivePage";
import { OrderPage } from "./order/OrderPage";
import { OverviewPage } from "./overview/OverviewPage";
import { isPage, type PageId } from "./pages";
import { PeoplePage } from "./people/PeoplePage";
import { PlanPage } from "./plan/PlanPage";
import { ProjectsPage } from "./projects/ProjectsPage";
import { RecusalsPage } from "./recusals/RecusalsPage";
import { useOpenProposals } from "./recusals/use-open-proposals";
import { RehearsePage } from "./rehearse/RehearsePage";
import { ResultsPage } from "./results/ResultsPage";
import { ReviewPage } from "./review/ReviewPage";
import { RulePage } from "./rule/RulePage";
import { StagesPage } from "./stages/StagesPage";
import { useBeginAtTop } from "./parts/use-begin-at-top";
import { progressOf } from "./steps/steps";
import { OrganiserVenuePage } from "./venue/OrganiserVenuePage";

const pages: Readonly<Record<PageId, () => ReactNode>> = {
  overview: OverviewPage,
  stages: StagesPage,
  event: PlanPage,
  import: ImportPage,
  projects: ProjectsPage,
  people: PeoplePage,
  recusals: RecusalsPage,
  rule: RulePage,
  review: ReviewPage,
  draw: OrderPage,
  rehearse: RehearsePage,
  live: LivePage,
  venue: OrganiserVenuePage,
  results: ResultsPage,
  archive: ArchivePage,
};

export function OrganiserDesk() {
  const view = useView("organiser.view", {});
  return <ViewGate view={view}>{(data) => <Desk view={data} />}</ViewGate>;
}

function Desk({ view }: { view: OrganiserView }) {
  const [location] = useLocation();
  const named = location.split("/")[2] ?? "";
  const page: PageId = isPage(named) ? named : "overview";
  const Page = pages[page];
  return (
    <DeskContext value={useDeskState(view)}>
      <div className={classes["desk"]}>
        <Rail page={page} />
        <PageFrame key={page}>
          <Page />
        </PageFrame>
      </div>
    </DeskContext>
  );
}

function PageFrame({ children }: { children: ReactNode }) {
  useBeginAtTop();
  return <div className={classes["page"]}>{children}</div>;
}

function useDeskState(view: OrganiserView): OrganiserDeskState {
  const [, navigate] = useLocation();
  const { hello } = useSessionState();
  const intake = useIntakeSession();
  const proposals = useOpenProposals();
  const [written, setWritten] = useState<OrganiserDeskState["written"]>({ results: null, event: null });
  const rehearsed = hello?.events.some((event) => event.rehearsal) ?? false;
  const openProposals = proposals?.length ?? null;
  const certificates = useMemo(() => view.certificates.map(({ hash }) => hash).join(" "), [view.certificates]);
  const progress = useMemo(
    () =>
      progressOf(view, {
        rehearsed,
        openProposals,
        exportedResults: holds(written.results, certificates),
        exportedEvent: holds(written.event, certificates),
      }),
    [view, rehearsed, openProposals, written, certificates],
  );
  const noteWritten = useCallback(
    (kind: "results" | "event", file: FileWritten) => {
      setWritten((now) => ({ ...now, [kind]: { file, certificates } }));
    },
    [certificates],
  );
  const go = useCallback((page: PageId) => navigate(pagePath(page)), [navigate]);
  return { view, progress, intake, written, noteWritten, go };
}

/** Whether a file was written, and no certificate has come since. */
function holds(written: Written | null, certificates: string): boolean {
  return written !== null && written.file.path !== null && written.certificates === certificates;
}
