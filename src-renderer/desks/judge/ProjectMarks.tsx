// The two states of a project as a judge sees them: the project's own, and that of the judge's ballot.

import { useTranslation } from "react-i18next";
import type { ToneName } from "../../app/palette";
import { StatusMark, type StatusMarkProps, type StatusShape } from "../../components/StatusMark";
import type { OwnState, Standing } from "#shared/contract/views";

interface Look {
  readonly shape: StatusShape;
  readonly tone: ToneName;
}

const standings: Readonly<Record<Standing, Look>> = {
  waiting: { shape: "waiting", tone: "neutral" },
  open: { shape: "open", tone: "accent" },
  closed: { shape: "closed", tone: "neutral" },
};

const ownStates: Readonly<Record<OwnState, Look>> = {
  none: { shape: "none", tone: "neutral" },
  draft: { shape: "draft", tone: "caution" },
  submitted: { shape: "check", tone: "good" },
  amended: { shape: "amended", tone: "good" },
  recused: { shape: "recused", tone: "neutral" },
  "recusal-ordered": { shape: "recused", tone: "neutral" },
  conflict: { shape: "conflict", tone: "danger" },
};

type Size = Pick<StatusMarkProps, "size">;

interface StandingMarkProps extends Size {
  readonly standing: Standing;
  /** At a stage of materials, where nobody is on stage. */
  readonly materials?: boolean;
}

export function StandingMark({ standing, materials = false, ...size }: StandingMarkProps) {
  const { t } = useTranslation("judge");
  return (
    <StatusMark {...standings[standing]} {...size}>
      {t(materials ? `materials.standing.${standing}` : `standing.${standing}`)}
    </StatusMark>
  );
}

export function OwnMark({ mine, ...size }: { mine: OwnState } & Size) {
  const { t } = useTranslation("judge");
  return (
    <StatusMark {...ownStates[mine]} {...size}>
      {t(`mine.${mine}`)}
    </StatusMark>
  );
}
