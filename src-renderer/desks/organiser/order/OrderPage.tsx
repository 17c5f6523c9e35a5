// The page of the running order: drawn by lot, arranged by hand, printed.

import { Button, Code, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { IconArrowsShuffle, IconPrinter } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectView } from "#shared/contract/views";
import { bridge } from "../../../bridge";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { EmptyState } from "../../../components/EmptyState";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { PageHeader } from "../../../components/PageHeader";
import { StatusMark } from "../../../components/StatusMark";
import { useCall } from "../../../engine/use-action";
import { PrintBallots } from "../../../print/paper-ballot/PrintBallots";
import { useDesk } from "../desk-context";
import { FixedNotice } from "../parts/FixedNotice";
import { SaveBar } from "../parts/SaveBar";
import { type Draft, useDraft } from "../parts/use-draft";
import { useNotify } from "../parts/use-notify";
import { UndecidedNotice } from "../review/UndecidedNotice";
import { takingPartAt } from "../stages/taking-part";
import { type OrderParts, orderParts, savedOrder } from "./order-edit";
import { OrderList } from "./OrderList";
import { OrderSheet } from "./OrderSheet";

const noOrder: readonly string[] = [];

export function OrderPage() {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const { stages } = view.plan;
  const [chosen, setChosen] = useState(view.stage);
  const stage = stages.find(({ id }) => id === chosen)?.id ?? view.stage;
  return (
    <>
      <PageHeader
        title={t("order.title")}
        description={t("order.says")}
        action={
          <NativeSelect
            size="md"
            label={t("order.stage")}
            value={stage}
            data={stages.map(({ id, name }) => ({
              value: id,
              label: id === view.stage ? t("stages.optionInHand", { stage: name }) : name,
            }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        }
      />
      {view.startedStages.includes(stage) ? <FixedNotice /> : <UndecidedNotice />}
      <StageOrder key={stage} stage={stage} />
    </>
  );
}

function StageOrder({ stage }: { stage: string }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const fixed = view.startedStages.includes(stage);
  const taking = useMemo(() => takingPartAt(view, stage), [view, stage]);
  const held = view.orders.find((order) => order.stage === stage);
  const saved = held?.order ?? noOrder;
  const draft = useDraft(view.event, `draw/${stage}`, saved);
  const save = useCall("organiser.save-order");
  const notify = useNotify();
  const parts = useMemo(
    () => orderParts(draft.value, view.projects, taking, view.plan.tracks),
    [draft.value, view.projects, taking, view.plan.tracks],
  );
  const saveNow = async () => {
    if (!(await save.run({ stage, order: savedOrder(draft.value, taking) }))) return;
    draft.discard();
    notify.done(t("order.saved"));
  };
  if (taking.length === 0) return <EmptyState title={t("order.noProjects")} />;
  return (
    <Stack gap="lg">
      <DrawPanel stage={stage} draft={draft} seed={held?.draw ?? null} placed={saved.length} />
      {saved.length + draft.value.length > 0 && <Loose draft={draft} parts={parts} taking={taking} fixed={fixed} />}
      {parts.placed.length > 0 && (
        <OrderList placed={parts.placed} leaving={fixed ? [] : parts.leaving} fixed={fixed} onMove={draft.change} />
      )}
      <SaveBar
        dirty={draft.dirty}
        overtaken={draft.overtaken}
        faults={0}
        pending={save.pending}
        error={save.error}
        onSave={() => void saveNow()}
        onDiscard={() => {
          save.clear();
          draft.discard();
        }}
      />
      {!draft.dirty && parts.placed.length > 0 && (
        <OrderSheet stage={stage} placed={parts.placed} seed={held?.draw ?? null} />
      )}
    </Stack>
  );
}

interface DrawPanelProps {
  readonly stage: string;
  readonly draft: Draft<readonly string[]>;
  readonly seed: string | null;
  readonly placed: number;
}

/** The lot, and what is on record of the last one. */
function DrawPanel({ stage, draft, seed, placed }: DrawPanelProps) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const [asking, setAsking] = useState(false);
  const draw = useCall("organiser.draw-order");
  const go = async () => {
    if (!(await draw.run({ stage }))) return;
    setAsking(false);
    draft.discard();
  };
  return (
    <Group justify="space-between" gap="md">
      <Stack gap="xs" component="output">
        {placed === 0 && <Text>{t("order.none")}</Text>}
        {placed > 0 && seed === null && <StatusMark shape="draft">{t("order.byHand")}</StatusMark>}
        {placed > 0 && seed !== null && (
          <Group gap="sm">
            <StatusMark shape="check" tone="good">
              {t("order.seed")}
            </StatusMark>
            <Code fz="sm">{seed}</Code>
          </Group>
        )}
        <ErrorNotice error={asking ? null : draw.error} />
      </Stack>
      <Group gap="sm">
        <PrintBallots stage={stage} />
        {placed > 0 && (
          <Button
            variant="default"
            leftSection={<IconPrinter aria-hidden size={20} />}
            disabled={draft.dirty}
            onClick={() => bridge.print()}
          >
            {t("print")}
          </Button>
        )}
        {!view.startedStages.includes(stage) && (
          <Button
            variant={placed === 0 ? "filled" : "default"}
            leftSection={<IconArrowsShuffle aria-hidden size={20} />}
            loading={draw.pending}
            onClick={() => (placed === 0 && !draft.dirty ? void go() : setAsking(true))}
          >
            {t(placed === 0 ? "order.draw" : "order.drawAgain")}
          </Button>
        )}
      </Group>
      <ConfirmDialog
        opened={asking}
        title={t("order.drawing.title")}
        destroys={[
          ...(placed > 0 ? [t("order.drawing.loses", { count: placed })] : []),
          ...(draft.dirty ? [t("order.drawing.losesEdits")] : []),
        ]}
        confirmLabel={t("order.drawing.confirm")}
        pending={draw.pending}
        error={draw.error}
        onCancel={() => setAsking(false)}
        onConfirm={() => void go()}
      >
        <Text>{t("order.drawing.says")}</Text>
      </ConfirmDialog>
    </Group>
  );
}

interface LooseProps {
  readonly draft: Draft<readonly string[]>;
  readonly parts: OrderParts;
  readonly taking: readonly ProjectView[];
  readonly fixed: boolean;
}

/** Projects without a place, and those that have left one. */
function Loose({ draft, parts, taking, fixed }: LooseProps) {
  const { t } = useTranslation("organiser");
  const { go } = useDesk();
  const { unplaced, leaving, trackless } = parts;
  if (fixed) return null;
  const append = () => draft.change((now) => [...now, ...unplaced.map(({ project }) => project)]);
  const clear = () => draft.change((now) => savedOrder(now, taking));
  return (
    <>
      {trackless.length > 0 && (
        <Group gap="md">
          <StatusMark shape="warning" tone="caution">
            {t("order.trackless", { count: trackless.length })}
          </StatusMark>
          <Button variant="default" onClick={() => go("projects")}>
            {t("order.toProjects")}
          </Button>
        </Group>
      )}
      {unplaced.length > 0 && (
        <Group gap="md">
          <StatusMark shape="warning" tone="caution">
            {t("order.unplaced", { count: unplaced.length })}
          </StatusMark>
          <Button variant="default" onClick={append}>
            {t("order.placeThem")}
          </Button>
        </Group>
      )}
      {leaving.length > 0 && (
        <Group gap="md">
          <StatusMark shape="warning" tone="caution">
            {t("order.leaving", { count: leaving.length })}
          </StatusMark>
          <Button variant="default" onClick={clear}>
            {t("order.removeLeaving")}
          </Button>
        </Group>
      )}
    </>
  );
}
