// One project's performance result and deduction, typed in place.

import { Button, Group, Table, TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { StatusMark } from "../../../components/StatusMark";
import { useEngine } from "../../../engine/context";
import { useAction } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { labelOf, numberOf } from "../use-names";
import { type FigureDraft, checkFigures, isUnsaved, recordedFigures } from "./figure-draft";
import { useProblemWords } from "./use-problem-words";
import type { FigureDrafts } from "./use-figure-drafts";
import classes from "./Figures.module.css";

export interface FigureRowProps {
  readonly project: ChiefProject;
  readonly drafts: FigureDrafts;
}

export function FigureRow({ project, drafts }: FigureRowProps) {
  const { t } = useTranslation("chief");
  const { view, refresh } = useDesk();
  const { client } = useEngine();
  const wordsOf = useProblemWords();
  const [asked, setAsked] = useState(false);
  const draft = drafts.of(project.project) ?? recordedFigures(project);
  const unsaved = isUnsaved(project, draft);
  const check = checkFigures(project, draft, view.performanceMaximum);
  const saving = useAction(async () => {
    if (check.performance) await client.call("chief.save-performance", check.performance);
    if (check.deduction) await client.call("chief.save-deduction", check.deduction);
    await refresh();
  });

  const revert = (): void => {
    drafts.drop(project.project);
    setAsked(false);
    saving.clear();
  };
  const save = async (): Promise<void> => {
    setAsked(true);
    if (!unsaved || Object.keys(check.problems).length > 0) return;
    if (await saving.run()) revert();
  };
  const type = (field: keyof FigureDraft, text: string): void => {
    const next = { ...draft, [field]: text };
    if (isUnsaved(project, next)) drafts.set(project.project, next);
    else drafts.drop(project.project);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") void save();
    if (event.key === "Escape") revert();
  };

  const label = labelOf(project);
  const field = (name: keyof FigureDraft, says: string, amount: boolean) => {
    const problem = check.problems[name];
    // What is missing is said once saving was tried; what is wrong, at once.
    const early = problem?.code !== "reason-missing" && problem?.code !== "deduction-blank";
    return (
      <Table.Td className={classes[amount ? "amount" : "words"]}>
        <TextInput
          aria-label={says}
          inputMode={amount ? "decimal" : "text"}
          value={draft[name]}
          maxLength={amount ? 40 : 500}
          autoComplete="off"
          spellCheck={false}
          error={problem && (asked || early) ? wordsOf(problem) : undefined}
          onChange={(event) => type(name, event.currentTarget.value)}
          onKeyDown={keys}
        />
      </Table.Td>
    );
  };
  return (
    <>
      <Table.Tr data-unsaved={unsaved || undefined} data-project={project.seq}>
        <Table.Th scope="row" className={classes["project"]}>
          <strong>{numberOf(project)}</strong> {project.name}
        </Table.Th>
        {view.performanceMaximum !== null && (
          <>
            {field("score", t("figures.scoreOf", { project: label }), true)}
            {field("assessor", t("figures.assessorOf", { project: label }), false)}
          </>
        )}
        {field("amount", t("figures.deductionOf", { project: label }), true)}
        {field("reason", t("figures.reasonOf", { project: label }), false)}
        <Table.Td className={classes["state"]}>
          {unsaved ? (
            <Group gap="xs" wrap="nowrap">
              <Button
                aria-label={t("figures.saveOf", { project: label })}
                loading={saving.pending}
                onClick={() => void save()}
              >
                {t("figures.save")}
              </Button>
              <Button variant="default" aria-label={t("figures.revertOf", { project: label })} onClick={revert}>
                {t("figures.revert")}
              </Button>
            </Group>
          ) : (
            <RecordedMark project={project} />
          )}
        </Table.Td>
      </Table.Tr>
      {saving.error && (
        <Table.Tr>
          <Table.Td colSpan={6}>
            <ErrorNotice error={saving.error} onClose={saving.clear} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

function RecordedMark({ project }: { project: ChiefProject }) {
  const { t } = useTranslation("chief");
  const none = project.performance === null && project.deduction === null;
  return (
    <StatusMark shape={none ? "none" : "check"} tone={none ? "neutral" : "good"}>
      {t(none ? "figures.blank" : "figures.saved")}
    </StatusMark>
  );
}
