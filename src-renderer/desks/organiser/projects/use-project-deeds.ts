// What can be done to projects from several pages: edit, withdraw, bring back; one dialog at a time.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InputOf } from "#shared/contract/channels";
import type { ProjectView } from "#shared/contract/views";
import type { AppError } from "#shared/errors";
import { useEngine } from "../../../engine/context";
import { useAction } from "../../../engine/use-action";
import { useNotify } from "../parts/use-notify";

export interface ProjectDeeds {
  readonly editing: ProjectView | "new" | null;
  readonly withdrawing: readonly ProjectView[];
  readonly pending: boolean;
  readonly error: AppError | null;
  edit(project: ProjectView | "new" | null): void;
  /** Asks for the reason; an empty list calls it off. */
  askToWithdraw(projects: readonly ProjectView[]): void;
  save(input: InputOf<"organiser.save-project">): Promise<void>;
  withdraw(reason: string): Promise<void>;
  restore(project: ProjectView): Promise<void>;
  clearError(): void;
}

export function useProjectDeeds(): ProjectDeeds {
  const { t } = useTranslation("organiser");
  const { client } = useEngine();
  const notify = useNotify();
  const [editing, setEditing] = useState<ProjectDeeds["editing"]>(null);
  const [withdrawing, setWithdrawing] = useState<readonly ProjectView[]>([]);
  const act = useAction((deed: () => Promise<void>) => deed());

  const setWithdrawn = async (projects: readonly ProjectView[], reason: string | null) => {
    for (const { project } of projects) await client.call("organiser.withdraw-project", { project, reason });
  };
  return {
    editing,
    withdrawing,
    pending: act.pending,
    error: act.error,
    clearError: act.clear,
    edit(project) {
      act.clear();
      setEditing(project);
    },
    askToWithdraw(projects) {
      act.clear();
      setWithdrawing(projects);
    },
    async save(input) {
      const done = await act.run(async () => {
        await client.call("organiser.save-project", input);
      });
      if (!done) return;
      setEditing(null);
      notify.done(t("projects.saved", { name: input.name }));
    },
    async withdraw(reason) {
      const asked = withdrawing;
      const done = await act.run(() => setWithdrawn(asked, reason));
      if (!done) return;
      setWithdrawing([]);
      const [first] = asked;
      const message =
        asked.length === 1 && first
          ? t("projects.withdrawing.done", { name: first.name })
          : t("projects.withdrawing.doneMany", { count: asked.length });
      notify.undoable(message, () => void act.run(() => setWithdrawn(asked, null)));
    },
    async restore(project) {
      const done = await act.run(() => setWithdrawn([project], null));
      if (done) notify.done(t("projects.restored", { name: project.name }));
    },
  };
}
