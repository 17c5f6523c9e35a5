// Recusals proposed because units coincide: each ticked or left, with the reason that goes on record.

import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecusalProposal } from "#shared/contract/views";
import type { Column } from "../../../components/DataTable";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { StatusMark } from "../../../components/StatusMark";
import { useCall } from "../../../engine/use-action";
import { EditorSection } from "../parts/EditorSection";
import { PagedTable } from "../parts/PagedTable";
import { useNotify } from "../parts/use-notify";
import { useOpenProposals } from "./use-open-proposals";
import { useRecusalKind } from "./use-recusal-kind";

const keyOf = (proposal: RecusalProposal): string => `${proposal.judge} ${proposal.project}`;

interface Choice {
  readonly ticked: boolean;
  /** null keeps the words proposed. */
  readonly reason: string | null;
}

interface Choices {
  ticked(proposal: RecusalProposal): boolean;
  reason(proposal: RecusalProposal): string;
  choose(proposal: RecusalProposal, part: Partial<Choice>): void;
}

/** Each proposal is ticked until it is left. */
const proposed: Choice = { ticked: true, reason: null };

function useChoices(): Choices {
  const why = useRecusalKind();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const of = (proposal: RecusalProposal): Choice => choices[keyOf(proposal)] ?? proposed;
  return {
    ticked: (proposal) => of(proposal).ticked,
    reason: (proposal) => of(proposal).reason ?? why(proposal),
    choose: (proposal, part) =>
      setChoices((now) => ({ ...now, [keyOf(proposal)]: { ...(now[keyOf(proposal)] ?? proposed), ...part } })),
  };
}

export function Proposals() {
  const { t } = useTranslation("organiser");
  const open = useOpenProposals() ?? [];
  const choices = useChoices();
  const columns = useProposalColumns(choices);
  const save = useCall("organiser.save-conflicts");
  const notify = useNotify();
  const accepted = open.filter((proposal) => choices.ticked(proposal) && choices.reason(proposal).trim() !== "");
  const accept = async () => {
    const conflicts = accepted.map((proposal) => ({
      judge: proposal.judge,
      project: proposal.project,
      reason: choices.reason(proposal).trim(),
      stands: true,
    }));
    if (await save.run({ conflicts })) notify.done(t("recusals.accepted", { count: conflicts.length }));
  };
  return (
    <EditorSection title={t("recusals.proposals")} says={t("recusals.proposalsSays")}>
      {open.length === 0 ? (
        <StatusMark shape="check" tone="good">
          {t("recusals.noProposals")}
        </StatusMark>
      ) : (
        <>
          <PagedTable
            caption={t("recusals.proposals")}
            columns={columns}
            rows={open}
            total={open.length}
            rowKey={keyOf}
            rowHeader="judge"
          />
          <ErrorNotice error={save.error} />
          <Group justify="flex-end">
            <Button disabled={accepted.length === 0} loading={save.pending} onClick={() => void accept()}>
              {accepted.length === 0 ? t("recusals.acceptNone") : t("recusals.accept", { count: accepted.length })}
            </Button>
          </Group>
        </>
      )}
    </EditorSection>
  );
}

function useProposalColumns(choices: Choices): readonly Column<RecusalProposal>[] {
  const { t } = useTranslation("organiser");
  const named = (proposal: RecusalProposal) => ({ judge: proposal.judgeName, project: proposal.projectName });
  return [
    {
      id: "tick",
      header: t("recusals.title"),
      width: "5rem",
      cell: (proposal) => (
        <Checkbox
          aria-label={t("recusals.tick", named(proposal))}
          checked={choices.ticked(proposal)}
          onChange={(event) => choices.choose(proposal, { ticked: event.currentTarget.checked })}
        />
      ),
    },
    { id: "judge", header: t("recusals.judge"), width: "8rem", cell: (proposal) => proposal.judgeName },
    { id: "project", header: t("recusals.project"), cell: (proposal) => proposal.projectName },
    {
      id: "reason",
      header: t("recusals.reason"),
      width: "28rem",
      cell: (proposal) => (
        <TextInput
          aria-label={t("recusals.reasonOf", named(proposal))}
          maxLength={1000}
          value={choices.reason(proposal)}
          disabled={!choices.ticked(proposal)}
          onChange={(event) => choices.choose(proposal, { reason: event.currentTarget.value })}
        />
      ),
    },
  ];
}
