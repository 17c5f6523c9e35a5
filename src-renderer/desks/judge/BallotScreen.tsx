// One project and what this judge may do for it: mark, amend, recuse, or read.

import { useEffect, useLayoutEffect, useState } from "react";
import type { BallotView, JudgeProject, JudgeView } from "#shared/contract/views";
import type { Rule } from "#shared/scoring/document";
import { ViewGate } from "../../components/ViewGate";
import { useView } from "../../engine/use-view";
import { joinFeedback } from "../../stores/feedback";
import { AmendForm } from "./AmendForm";
import { BallotForm } from "./BallotForm";
import { storedDraft, useDraft, useDrafts } from "./drafts";
import { MaterialsPlace } from "./materials/MaterialsPlace";
import { NextToMark, type WayOn } from "./materials/NextToMark";
import { NotOpen } from "./materials/NotOpen";
import { ByHandGate, ConflictNotice, NotInPanel, NotLocked, Recused } from "./notices";
import { hasText } from "./sheet";
import { StageHead } from "./StageHead";
import { SubmittedSheet } from "./SubmittedSheet";
import classes from "./judge.module.css";

interface BallotScreenProps {
  readonly view: JudgeView;
  readonly rule: Rule;
  readonly ruleLocked: boolean;
  /** Others mark what this judge is not given. */
  readonly partial: boolean;
  readonly project: JudgeProject;
  /** Marked without its opening having been seen: the judge has confirmed number and name. */
  readonly byHand: boolean;
  readonly onByHand: () => void;
  /** A change to a submitted ballot is under way. */
  readonly amending: boolean;
  readonly onAmending: (amending: boolean) => void;
  readonly onList: () => void;
  /** At a stage of materials, from one project to the next. */
  readonly wayOn: WayOn;
}

export function BallotScreen({ view, project, onList, ...given }: BallotScreenProps) {
  return (
    <article className={classes["ballot"]}>
      <StageHead view={view} project={project} onList={onList} />
      {!view.roadshow && <MaterialsPlace />}
      {project.inPanel ? <OwnBallot view={view} project={project} {...given} /> : <NotInPanel />}
    </article>
  );
}

type OwnBallotProps = Omit<BallotScreenProps, "onList">;

function OwnBallot(props: OwnBallotProps) {
  const ballot = useView("judge.ballot", { project: props.project.project });
  const { view, amending, wayOn } = props;
  return (
    <ViewGate view={ballot}>
      {(data) => (
        <>
          {!view.roadshow && <NextToMark view={view} ballot={data} amending={amending} {...wayOn} />}
          <Work {...props} ballot={data} />
        </>
      )}
    </ViewGate>
  );
}

export interface WorkProps {
  readonly rule: Rule;
  readonly partial: boolean;
  readonly project: JudgeProject;
  readonly ballot: BallotView;
}

type OwnWorkProps = Omit<OwnBallotProps, "amending" | "wayOn"> & { readonly ballot: BallotView };

/** A draft beside a submitted ballot is a change that has been begun, here or before the window was loaded anew. */
function Work({ view, rule, ruleLocked, partial, project, ballot, byHand, onByHand, onAmending }: OwnWorkProps) {
  const queue = useDrafts();
  const draft = useDraft(project.project);
  useLayoutEffect(() => queue.load(project.project, storedDraft(ballot.draft)), [queue, project.project, ballot.draft]);
  const [amendOf, setAmendOf] = useState<string | null>(null);
  const { submitted } = ballot;
  const begun = submitted !== null && (ballot.draft !== null || amendOf === submitted.hash);
  const amending = begun && draft !== null && hasText(draft.marks);
  const onAmend = (from: NonNullable<BallotView["submitted"]>) => {
    setAmendOf(from.hash);
    queue.replace(project.project, joinFeedback(from));
  };
  useEffect(() => {
    onAmending(amending);
    return () => onAmending(false);
  }, [amending, onAmending]);

  const work = { rule, partial, project, ballot };
  if (!ruleLocked) return <NotLocked />;
  switch (ballot.mine) {
    case "recused":
    case "recusal-ordered":
      return <Recused {...work} />;
    case "conflict":
      return <ConflictNotice ballot={ballot} />;
    case "submitted":
    case "amended":
      if (amending) return <AmendForm {...work} marks={draft.marks} />;
      return <SubmittedSheet {...work} onAmend={onAmend} />;
    default:
      if (ballot.standing === "waiting" && ballot.mine === "none" && !view.roadshow) return <NotOpen />;
      if (ballot.standing === "waiting" && ballot.mine === "none" && !byHand)
        return <ByHandGate project={project} onConfirm={onByHand} />;
      return <BallotForm {...work} roadshow={view.roadshow} draft={draft} />;
  }
}
