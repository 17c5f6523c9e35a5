// A quota: by number, by share with its rounding, or everybody; and only the fields that the choice needs.

import { Fieldset, Group, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AmountInput } from "../parts/AmountInput";
import { type QuotaDraft, type QuotaKind, type QuotaRound, quotaKinds, quotaRounds } from "./quota-draft";

export interface QuotaFieldProps {
  /** What it is the quota of, which names the fields. */
  readonly label: string;
  readonly quota: QuotaDraft;
  readonly error: string | null;
  readonly readOnly?: boolean;
  readonly onChange: (quota: QuotaDraft) => void;
}

export function QuotaField({ label, quota, error, readOnly = false, onChange }: QuotaFieldProps) {
  const { t } = useTranslation("organiser");
  const { kind, typed, round } = quota;
  return (
    <Fieldset variant="unstyled" mx={0} aria-label={label}>
      <Group gap="sm" align="flex-start">
        <NativeSelect
          size="md"
          label={label}
          w="12rem"
          disabled={readOnly}
          value={kind}
          data={quotaKinds.map((value) => ({ value, label: t(`plan.quotaKind.${value}`) }))}
          onChange={(event) => onChange({ ...quota, kind: event.currentTarget.value as QuotaKind, typed: "" })}
        />
        {kind !== "all" && (
          <AmountInput
            label={t(kind === "number" ? "plan.places" : "plan.percent")}
            width="8rem"
            whole={kind === "number"}
            readOnly={readOnly}
            value={typed}
            error={error}
            onChange={(value) => onChange({ ...quota, typed: value })}
          />
        )}
        {kind === "share" && (
          <NativeSelect
            size="md"
            label={t("plan.round")}
            w="10rem"
            disabled={readOnly}
            value={round}
            data={quotaRounds.map((value) => ({ value, label: t(`plan.rounds.${value}`) }))}
            onChange={(event) => onChange({ ...quota, round: event.currentTarget.value as QuotaRound })}
          />
        )}
      </Group>
    </Fieldset>
  );
}
