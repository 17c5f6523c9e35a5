// The dialog in which a track's panel at a stage is set: as the roster has it, or who marks and what of the rubric.

import { Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNotice } from "../../../../components/ErrorNotice";
import { useCall } from "../../../../engine/use-action";
import { useDesk } from "../../desk-context";
import { useNotify } from "../../parts/use-notify";
import { useStageName, useTrackName } from "../../projects/use-track-names";
import { ruleAt } from "../stage-facts";
import { draftSeats, idleJudges, panelDraftOf, panelLines } from "./panel-draft";
import { seatWarnings } from "./seat-warnings";
import { SeatMatrix } from "./SeatMatrix";
import { canMark, ownPanel, seatsOf } from "./seats";
import { useSeatWords } from "./use-seat-words";
import { LongMark } from "../LongMark";

export interface PanelDialogProps {
  readonly stage: string;
  readonly track: string;
  readonly onClose: () => void;
}

export function PanelDialog({ stage, track, onClose }: PanelDialogProps) {
  const { t } = useTranslation(["organiser", "common"]);
  const { view } = useDesk();
  const names = { stage: useStageName()(stage), track: useTrackName()(track) };
  const rule = ruleAt(view, stage, track)?.rule ?? null;
  const [own, setOwn] = useState(ownPanel(view, stage, track) !== undefined);
  const [draft, setDraft] = useState(() => panelDraftOf(seatsOf(view, stage, track), rule));
  const [asked, setAsked] = useState(false);
  const save = useCall("organiser.save-panel");
  const notify = useNotify();
  const people = view.people.filter(canMark);
  const idle = idleJudges(draft, rule);
  const words = useSeatWords(rule);
  const warnings = own ? seatWarnings(draftSeats(draft, people, rule), rule) : [];
  const saveNow = async () => {
    setAsked(true);
    if (own && idle.length > 0) return;
    const judges = own ? panelLines(draft, rule).map(({ judge, part }) => ({ judge, part: part && [...part] })) : null;
    if (!(await save.run({ stage, track, judges }))) return;
    notify.done(t("stages.panels.saved", names));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("stages.panels.editTitle", names)}
      size="72rem"
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Stack gap="md">
        <Radio.Group
          label={t("stages.panels.which")}
          value={own ? "own" : "roster"}
          onChange={(value) => setOwn(value === "own")}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="roster" label={t("stages.panels.asRoster")} description={t("stages.panels.asRosterSays")} />
            <Radio value="own" label={t("stages.panels.asOwn")} description={t("stages.panels.asOwnSays")} />
          </Stack>
        </Radio.Group>
        {own && <SeatMatrix people={people} rule={rule} draft={draft} onChange={setDraft} idle={asked ? idle : []} />}
        {own && rule === null && <Text c="dimmed">{t("stages.panels.noRule")}</Text>}
        <Stack gap="xs" component="output">
          {warnings.map((warning) => (
            <LongMark key={JSON.stringify(warning)} shape="warning" tone="caution" size="sm">
              {words.warning(warning)}
            </LongMark>
          ))}
        </Stack>
        <ErrorNotice error={save.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button loading={save.pending} onClick={() => void saveNow()}>
            {t("common:save")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
