// The tracks whose quota differs from the one for all: each with its own, and a way to name one more.

import { ActionIcon, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PerTrackDraft, QuotaDraft } from "./quota-draft";
import { QuotaField } from "./QuotaField";

export interface PerTrackQuotasProps {
  readonly tracks: readonly { readonly id: string; readonly name: string }[];
  readonly common: QuotaDraft;
  readonly perTrack: PerTrackDraft;
  readonly faultOf: (track: string) => string | null;
  readonly readOnly?: boolean;
  readonly onChange: (perTrack: PerTrackDraft) => void;
}

export function PerTrackQuotas(props: PerTrackQuotasProps) {
  const { t } = useTranslation("organiser");
  const { tracks, common, perTrack, faultOf, readOnly = false, onChange } = props;
  const own = tracks.filter(({ id }) => id in perTrack);
  const others = tracks.filter(({ id }) => !(id in perTrack));
  if (readOnly && own.length === 0) return null;
  return (
    <Stack gap="sm">
      {own.map(({ id, name }) => (
        <Group key={id} gap="xs" align="flex-start">
          <QuotaField
            label={t("plan.quotaOf", { track: name })}
            quota={perTrack[id] ?? common}
            error={faultOf(id)}
            readOnly={readOnly}
            onChange={(quota) => onChange({ ...perTrack, [id]: quota })}
          />
          {!readOnly && (
            <ActionIcon
              color="danger"
              mt="2rem"
              aria-label={t("plan.dropException", { track: name })}
              onClick={() => {
                const { [id]: _dropped, ...rest } = perTrack;
                onChange(rest);
              }}
            >
              <IconTrash aria-hidden size={20} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {!readOnly && tracks.length > 1 && others.length > 0 && (
        <Group gap="sm" align="center">
          <Text c="dimmed" size="sm">
            {t(own.length === 0 ? "plan.sameForAll" : "plan.othersAlike")}
          </Text>
          <NativeSelect
            aria-label={t("plan.addException")}
            w="16rem"
            value=""
            data={[
              { value: "", label: t("plan.addException") },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => {
              const id = event.currentTarget.value;
              if (id !== "") onChange({ ...perTrack, [id]: common });
            }}
          />
        </Group>
      )}
    </Stack>
  );
}
