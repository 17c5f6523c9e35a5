// The editor of one stage's rule, part by part, with the engine's check beside what is typed.

import { Stack } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { StageRuleView } from "#shared/contract/views";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { FixedNotice } from "../parts/FixedNotice";
import { SaveBar } from "../parts/SaveBar";
import { useDraft } from "../parts/use-draft";
import { useNotify } from "../parts/use-notify";
import { CheckSummary } from "./CheckSummary";
import { ComponentsPart } from "./ComponentsPart";
import { EditorContext, type RuleEditor } from "./editor-context";
import { LockPanel } from "./LockPanel";
import { PanelPart } from "./PanelPart";
import { RoundingPart } from "./RoundingPart";
import { draftOf, ruleOf } from "./rule-draft";
import { RuleTextPart } from "./RuleTextPart";
import { SegmentsPart } from "./SegmentsPart";
import { TiesPart } from "./TiesPart";
import { useRuleCheck } from "./use-rule-check";
import { useRuleWords } from "./use-rule-words";

export function RuleEditorView({ saved }: { saved: StageRuleView }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const savedDraft = useMemo(() => draftOf(saved.rule), [saved.rule]);
  const draft = useDraft(view.event, `rule/${saved.stage}`, savedDraft);
  // An edit that was begun before the rule was locked waits, unseen, until it is unlocked.
  const shown = saved.locked ? savedDraft : draft.value;
  const checked = useRuleCheck(saved.stage, shown);
  const words = useRuleWords(shown);
  const save = useCall("organiser.save-rule");
  const notify = useNotify();
  const saveNow = async () => {
    if (!(await save.run({ stage: saved.stage, rule: ruleOf(draft.value) }))) return;
    draft.discard();
    notify.done(t("save.saved"));
  };
  const editor: RuleEditor = {
    draft: shown,
    readOnly: saved.locked,
    check: checked.check,
    words,
    change: (part) => draft.change((now) => ({ ...now, ...part })),
    edit: draft.change,
    faultAt(path) {
      const problem = checked.problems.find((candidate) => candidate.path === path);
      return problem ? words.problem(problem) : null;
    },
  };
  return (
    <EditorContext value={editor}>
      {saved.locked && (
        <FixedNotice {...(view.started ? {} : { title: t("rule.locked") })}>
          {t(view.started ? "rule.startedSays" : "rule.lockedSays")}
        </FixedNotice>
      )}
      <Stack gap="lg">
        <LockPanel saved={saved} dirty={draft.dirty && !saved.locked} check={checked} />
        <CheckSummary check={checked} />
        <ErrorNotice error={checked.error} />
        <SegmentsPart />
        <PanelPart />
        <ComponentsPart stage={saved.stage} />
        <RoundingPart />
        <TiesPart />
        <RuleTextPart />
      </Stack>
      <SaveBar
        dirty={draft.dirty && !saved.locked}
        overtaken={draft.overtaken}
        faults={checked.problems.length}
        pending={save.pending || checked.checking}
        error={save.error}
        onSave={() => void saveNow()}
        onDiscard={() => {
          save.clear();
          draft.discard();
        }}
      />
    </EditorContext>
  );
}
