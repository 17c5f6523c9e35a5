// The page of the compliance review: how far it is, each finding to be decided on, and what follows from the decisions.

import { Button, Group, Stack } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/EmptyState";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { PageHeader } from "../../../components/PageHeader";
import { StatusMark } from "../../../components/StatusMark";
import { usePrinting } from "../../../components/use-printing";
import { useDesk } from "../desk-context";
import { ProjectDialog } from "../projects/ProjectDialog";
import { useProjectDeeds } from "../projects/use-project-deeds";
import { WithdrawDialog } from "../projects/WithdrawDialog";
import { DecideDialog } from "./DecideDialog";
import type { Asking, Deciding } from "./deciding";
import { ExcludeDialog } from "./ExcludeDialog";
import { ReturnsDialog } from "./ReturnsDialog";
import { returnsIn } from "./returns";
import { ReviewList } from "./ReviewList";
import { findingState } from "./review-list";
import { type ReviewSheet, ReviewSheetToPrint } from "./ReviewSheets";
import { ReviewSummary } from "./ReviewSummary";
import { useReviewDeeds } from "./use-review-deeds";
import { useReviewSearch } from "./use-review-search";

export function ReviewPage() {
  const { t } = useTranslation("organiser");
  const { view, go } = useDesk();
  if (view.projects.length > 0) return <Review />;
  return (
    <>
      <PageHeader title={t("review.title")} description={t("review.says")} />
      <EmptyState
        title={t("review.noneAtAll")}
        action={<Button onClick={() => go("import")}>{t("projects.toImport")}</Button>}
      />
    </>
  );
}

function Review() {
  const { t } = useTranslation("organiser");
  const { progress } = useDesk();
  const projectDeeds = useProjectDeeds();
  const search = useReviewSearch(progress.facts.review.waiting > 0 ? "undecided" : null);
  const deeds = useReviewDeeds(search.hold);
  const [asking, setAsking] = useAsking();
  const { printed, print } = usePrinting<ReviewSheet>();
  const ask = (question: Asking) => {
    deeds.clearError();
    setAsking(question);
  };
  const deciding: Deciding = {
    choose(found, decision) {
      if (findingState(found.finding) === decision) return;
      if (decision === "accepted") void deeds.decide([found], decision, "");
      else ask({ about: "one", found: [found], decision });
    },
    takeBack: (found) => void deeds.decide([found], null, ""),
    chooseMany: (found, decision) => ask({ about: "many", found, decision }),
    exclude: (projects) => ask({ about: "excluding", projects }),
  };
  const close = () => setAsking(null);
  return (
    <>
      <PageHeader title={t("review.title")} description={t("review.says")} action={<Papers print={print} />} />
      <Stack gap="md">
        <ErrorNotice error={projectDeeds.error} onClose={projectDeeds.clearError} />
        <ErrorNotice error={asking === null ? deeds.error : null} onClose={deeds.clearError} />
        <ReviewSummary deciding={deciding} />
        {progress.facts.withFindings.length === 0 && (
          <StatusMark shape="check" tone="good">
            {t("review.allClean")}
          </StatusMark>
        )}
        <ReviewList search={search} deeds={projectDeeds} deciding={deciding} />
      </Stack>
      {asking !== null && asking.about !== "excluding" && (
        <DecideDialog question={asking} deeds={deeds} onClose={close} />
      )}
      {asking?.about === "excluding" && <ExcludeDialog projects={asking.projects} deeds={deeds} onClose={close} />}
      {printed !== null && <ReviewSheetToPrint sheet={printed} />}
      <ProjectDialog deeds={projectDeeds} />
      <WithdrawDialog deeds={projectDeeds} />
    </>
  );
}

/** When the dialogue goes, the focus is back on the button that asked: by keyboard one goes on from there. */
function useAsking(): [Asking | null, (asking: Asking | null) => void] {
  const [asking, setAsking] = useState<Asking | null>(null);
  const from = useRef<Element | null>(null);
  useEffect(() => {
    if (asking === null && from.current instanceof HTMLElement) from.current.focus({ preventScroll: true });
  }, [asking]);
  const ask = (next: Asking | null) => {
    if (next !== null) from.current = document.activeElement;
    setAsking(next);
  };
  return [asking, ask];
}

/** What goes out on paper. */
function Papers({ print }: { print: (sheet: ReviewSheet) => void }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const [shown, setShown] = useState(false);
  const count = returnsIn(view.projects).length;
  return (
    <Group gap="sm">
      {count > 0 && (
        <Button variant="default" onClick={() => setShown(true)}>
          {t("review.returns.go", { count })}
        </Button>
      )}
      <Button variant="default" leftSection={<IconPrinter aria-hidden size={20} />} onClick={() => print("opinions")}>
        {t("review.sheet.go")}
      </Button>
      {shown && <ReturnsDialog onPrint={() => print("returns")} onClose={() => setShown(false)} />}
    </Group>
  );
}
