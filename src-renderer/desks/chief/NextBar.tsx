// The one next step, always in the same place and on the same key.

import { Button, Kbd } from "@mantine/core";
import {
  IconArrowRight,
  IconCertificate,
  IconFileExport,
  IconMessage,
  IconPlayerPlay,
  IconPlayerStop,
  IconScale,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ResultView } from "#shared/contract/views";
import { useView } from "../../engine/use-view";
import { useDesk } from "./desk-context";
import { isReady } from "./judge-states";
import { certificatesOf } from "./result-facts";
import { type NextAction, nextAction } from "./next-action";
import { nextKey, useNextKey } from "./next-key";
import { numberOf, useNames } from "./use-names";
import classes from "./ChiefDesk.module.css";

const icons = {
  open: IconPlayerPlay,
  "open-all": IconPlayerPlay,
  close: IconPlayerStop,
  "close-all": IconPlayerStop,
  "own-ballot": IconArrowRight,
  rule: IconScale,
  blocked: IconArrowRight,
  performance: IconArrowRight,
  "award-ties": IconScale,
  feedback: IconMessage,
  sign: IconCertificate,
  signed: IconFileExport,
} as const;

type Doable = Exclude<NextAction, { kind: "no-projects" | "await-rule" | "await-result" }>;

export function NextBar({ opening }: { opening: boolean }) {
  const { view } = useDesk();
  const action = nextAction(view, null);
  // The result is asked for only where the next step depends on it.
  return action.kind === "await-result" ? <NextByResult part={0} /> : <Bar action={action} opening={opening} />;
}

/** Leads through the parts one after the other: from one that is signed to the next. */
function NextByResult({ part }: { part: number }) {
  const { view } = useDesk();
  const result = useView("chief.result", { part });
  const action = nextAction(view, result.data as ResultView | null);
  if (action.kind === "signed" && part + 1 < view.parts.length) return <NextByResult part={part + 1} />;
  return <Bar action={action} part={part} opening={false} />;
}

interface BarProps {
  readonly action: NextAction;
  /** Whose result the step follows from. */
  readonly part?: number;
  readonly opening: boolean;
}

function Bar({ action, part = 0, opening }: BarProps) {
  const { t } = useTranslation("chief");
  const doable = isDoable(action) ? action : null;
  return (
    <section aria-label={t("next.region")} className={classes["next"]} data-testid="next-bar">
      <output className={classes["says"]}>
        <span className={classes["saysLabel"]}>{t("next.region")}</span>
        <span className={classes["saysWords"]}>
          <Says action={action} part={part} />
        </span>
      </output>
      {doable && <ActionButton action={doable} part={part} opening={opening} />}
    </section>
  );
}

interface ActionButtonProps {
  readonly action: Doable;
  readonly part: number;
  readonly opening: boolean;
}

function ActionButton({ action, part, opening }: ActionButtonProps) {
  const act = useAct(part);
  const label = useLabel(action, part);
  const press = (): void => {
    if (!opening) act(action);
  };
  const { ask } = useDesk();
  const { settled } = useNextKey("desk", label, () => {
    // The button is aimed at and names the project; the key asks first.
    if (action.kind === "open" && !opening) ask({ kind: "open-next", project: action.project.project });
    else press();
  });
  const Icon = icons[action.kind];
  return (
    <Button
      className={classes["action"] ?? ""}
      leftSection={<Icon aria-hidden size={28} />}
      rightSection={
        <Kbd aria-hidden size="md" ml="sm">
          {nextKey}
        </Kbd>
      }
      aria-keyshortcuts="Control+Enter"
      loading={opening}
      aria-disabled={!settled}
      onClick={() => {
        if (settled) press();
      }}
      data-testid="next-action"
    >
      {label}
    </Button>
  );
}

function isDoable(action: NextAction): action is Doable {
  return action.kind !== "no-projects" && action.kind !== "await-rule" && action.kind !== "await-result";
}

function useAct(part: number): (action: Doable) => void {
  const desk = useDesk();
  return (action) => {
    switch (action.kind) {
      case "open":
        return desk.open(action.project);
      case "open-all":
        return desk.openAll();
      case "close":
        return desk.ask({ kind: "close", project: action.project.project });
      case "close-all":
        return desk.ask({ kind: "close-all" });
      case "own-ballot":
        return desk.goToMarking();
      case "rule":
        return desk.go("rulings");
      case "performance":
        return desk.go("figures");
      case "award-ties":
        return desk.go("ranking", part);
      case "feedback":
        return desk.go("feedback");
      case "blocked":
        return desk.view.toSettle.length > 0 ? desk.go("rulings") : desk.go("sign", part);
      case "sign":
      case "signed":
        return desk.go("sign", part);
    }
  };
}

function useLabel(action: Doable, part: number): string {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const names = useNames();
  const tracks = view.parts[part] ?? [];
  /** Where there are several results, whose. */
  const ofPart = (label: string): string =>
    view.parts.length > 1 ? t("parts.of", { label, tracks: names.tracks(tracks) }) : label;
  switch (action.kind) {
    case "open":
    case "close":
      return t(`next.${action.kind}`, { number: numberOf(action.project), name: action.project.name });
    case "open-all":
      return t("materials.next.open-all", { count: action.projects.length });
    case "close-all":
      return action.complete === action.open
        ? t("materials.next.close-all", { open: action.open })
        : t("materials.next.close-some", { open: action.open, complete: action.complete });
    case "own-ballot":
      return t("next.own-ballot", { count: action.projects.length });
    case "rule":
      return t("next.rule", { count: action.items });
    case "blocked":
      return ofPart(t("next.blocked", { count: action.blockers }));
    case "performance":
      return t("next.performance", { count: action.projects });
    case "award-ties":
      return ofPart(t(view.outcome === "advance" ? "outcome.nextTies" : "next.award-ties", { count: action.ties }));
    case "feedback":
      return t("feedback.next");
    case "sign": {
      const before = certificatesOf(view, { stage: view.stage.id, tracks });
      return ofPart(t(before.length > 0 ? "next.sign-again" : "next.sign"));
    }
    case "signed":
      return t("next.signed");
  }
}

function Says({ action, part }: { action: NextAction; part: number }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  switch (action.kind) {
    case "open":
      return t(
        view.projects.every(({ standing }) => standing === "waiting") ? "next.says.open-first" : "next.says.open",
      );
    case "close": {
      const { project } = action;
      const ready = project.cells.filter(({ state }) => isReady(state)).length;
      return t("next.says.close", {
        number: numberOf(project),
        name: project.name,
        ready,
        panel: project.cells.length,
      });
    }
    case "open-all":
      return action.open === 0
        ? t("materials.next.says.open-all")
        : t("materials.next.says.open-rest", { count: action.projects.length, open: action.open });
    case "close-all":
      return t("materials.next.says.close-all", {
        open: action.open,
        complete: action.complete,
        missing: action.missing,
      });
    case "sign": {
      const newest = certificatesOf(view, { stage: view.stage.id, tracks: view.parts[part] ?? [] })[0];
      return newest ? t("next.says.sign-again", { number: newest.number }) : t("next.says.sign");
    }
    case "signed":
      return view.parts.length > 1
        ? t("parts.allSigned", { count: view.parts.length })
        : t("next.says.signed", { number: action.certificate.number });
    case "feedback":
      return t("feedback.nextSays");
    case "award-ties":
      return t(view.outcome === "advance" ? "outcome.nextTiesSays" : "next.says.award-ties");
    default:
      return t(`next.says.${action.kind}`);
  }
}
