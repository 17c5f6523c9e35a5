// The editor of one rule, part by part, with the engine's check beside what is typed and a trial of it on marks.

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
import classes from "./EditorFoot.module.css";
import { PreviewPart } from "./PreviewPart";
import { PreviewStrip } from "./PreviewStrip";
import { RoundingPart } from "./RoundingPart";
import { draftOf, ruleOf } from "./rule-draft";
import { RuleTextPart } from "./RuleTextPart";
import { SegmentsPart } from "./SegmentsPart";
import { TiesPart } from "./TiesPart";
import { TrialBar } from "./TrialBar";
import { isSound, useRuleCheck } from "./use-rule-check";
import { useRulePreview } from "./use-rule-preview";
import { useRuleWords } from "./use-rule-words";
import { useTrial } from "./use-trial";

export function RuleEditorView({ saved }: { saved: StageRuleView }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const { stage, track } = saved;
  const of = useMemo(() => ({ stage, track }), [stage, track]);
  const savedDraft = useMemo(() => draftOf(saved.rule), [saved.rule]);
  const draft = useDraft(view.event, track === null ? `rule/${stage}` : `rule/${stage}/${track}`, savedDraft);
  const trial = useTrial(saved.locked, savedDraft);
  // An edit that was begun before the rule was locked waits, unseen, until it is unlocked.
  const shown = saved.locked ? (trial.draft ?? savedDraft) : draft.value;
  const checked = useRuleCheck(of, shown);
  const asked = !saved.locked || trial.draft !== null;
  const preview = useRulePreview(of, shown, asked && isSound(checked));
  const words = useRuleWords(shown);
  const save = useCall("organiser.save-rule");
  const notify = useNotify();
  const dirty = draft.dirty && !saved.locked;
  const saveNow = async () => {
    if (!(await save.run({ ...of, rule: ruleOf(draft.value) }))) return;
    draft.discard();
    notify.done(t("save.saved"));
  };
  const edit = trial.draft === null ? draft.change : trial.change;
  const editor: RuleEditor = {
    of,
    draft: shown,
    readOnly: saved.locked && trial.draft === null,
    rubricFixed: trial.draft !== null,
    check: checked.check,
    words,
    change: (part) => edit((now) => ({ ...now, ...part })),
    edit,
    faultAt(path) {
      const problem = checked.problems.find((candidate) => candidate.path === path);
      return problem ? words.problem(problem) : null;
    },
  };
  return (
    <EditorContext value={editor}>
      {saved.locked && <LockedNotice stage={stage} />}
      <Stack gap="lg">
        <LockPanel saved={saved} dirty={dirty} check={checked} />
        <CheckSummary check={checked} />
        <ErrorNotice error={checked.error} />
        <SegmentsPart />
        <PanelPart />
        <ComponentsPart />
        <RoundingPart />
        <TiesPart />
        <PreviewPart
          check={checked}
          trial={preview}
          onTry={saved.locked && trial.draft === null ? trial.begin : null}
        />
        <RuleTextPart saved={saved} differs={dirty ? "edited" : trial.differs ? "tried" : null} />
      </Stack>
      <div className={classes["foot"]}>
        {(dirty || trial.differs) && isSound(checked) && <PreviewStrip {...preview} />}
        <TrialBar trial={trial} />
        <SaveBar
          dirty={dirty}
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
      </div>
    </EditorContext>
  );
}

function LockedNotice({ stage }: { readonly stage: string }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const started = view.startedStages.includes(stage);
  return (
    <FixedNotice {...(started ? {} : { title: t("rule.locked") })}>
      {t(started ? "rule.startedSays" : "rule.lockedSays")}
    </FixedNotice>
  );
}
