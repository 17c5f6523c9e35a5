// What can be done to people: edit, remove and put back, and give out PINs; one dialog at a time.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonView, PinSlip } from "#shared/contract/views";
import type { AppError } from "#shared/errors";
import { useEngine } from "../../../engine/context";
import { useAction } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { useNotify } from "../parts/use-notify";
import { type PersonInput, personFormOf } from "./person-form";

export interface PeopleDeeds {
  readonly editing: PersonView | "new" | null;
  readonly removing: PersonView | null;
  readonly issuing: readonly PersonView[];
  /** Shown this once, and gone when the dialog is closed. */
  readonly slips: readonly PinSlip[];
  readonly pending: boolean;
  readonly error: AppError | null;
  edit(person: PersonView | "new" | null): void;
  askToRemove(person: PersonView | null): void;
  askToIssue(people: readonly PersonView[]): void;
  save(input: PersonInput): Promise<void>;
  remove(): Promise<void>;
  issue(): Promise<void>;
  closeSlips(): void;
}

export function usePeopleDeeds(): PeopleDeeds {
  const { t } = useTranslation("organiser");
  const { client } = useEngine();
  const { view } = useDesk();
  const notify = useNotify();
  const [editing, setEditing] = useState<PeopleDeeds["editing"]>(null);
  const [removing, setRemoving] = useState<PersonView | null>(null);
  const [issuing, setIssuing] = useState<readonly PersonView[]>([]);
  const [slips, setSlips] = useState<readonly PinSlip[]>([]);
  const act = useAction((deed: () => Promise<void>) => deed());

  /** A new entry for the same person, with the recusals that stood. */
  const putBack = async (gone: PersonView) => {
    const { person } = await client.call("organiser.save-person", { ...personFormOf(gone), person: null });
    const conflicts = view.conflicts
      .filter(({ judge }) => judge === gone.person)
      .map(({ project, reason }) => ({ judge: person, project, reason, stands: true }));
    if (conflicts.length > 0) await client.call("organiser.save-conflicts", { conflicts });
    notify.done(t("people.restored", { name: gone.name }));
  };
  return {
    editing,
    removing,
    issuing,
    slips,
    pending: act.pending,
    error: act.error,
    edit(person) {
      act.clear();
      setEditing(person);
    },
    askToRemove(person) {
      act.clear();
      setRemoving(person);
    },
    askToIssue(people) {
      act.clear();
      setIssuing(people);
    },
    async save(input) {
      const done = await act.run(async () => {
        await client.call("organiser.save-person", input);
      });
      if (!done) return;
      setEditing(null);
      notify.done(t("people.saved", { name: input.name }));
    },
    async remove() {
      const gone = removing;
      if (!gone) return;
      const done = await act.run(async () => {
        await client.call("organiser.remove-person", { person: gone.person });
      });
      if (!done) return;
      setRemoving(null);
      notify.undoable(t("list.removed", { name: gone.name }), () => void act.run(() => putBack(gone)));
    },
    async issue() {
      await act.run(async () => {
        setSlips(await client.call("organiser.issue-pins", { people: issuing.map(({ person }) => person) }));
        setIssuing([]);
      });
    },
    closeSlips: () => setSlips([]),
  };
}
