// One filter over a list: every choice with how many rows it has.

import { Chip, Fieldset, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

export interface FilterChipsProps<V extends string> {
  readonly label: string;
  /** null is all. */
  readonly value: V | null;
  readonly choices: readonly { readonly value: V; readonly label: string; readonly count: number }[];
  readonly onChange: (value: V | null) => void;
}

/** On a filled chip the words take the colour that the scheme reads on it: a fill is bright in the dark schemes. */
const readable = () => ({ root: { "--chip-color": "var(--tone-accent-on)" } });

export function FilterChips<V extends string>({ label, value, choices, onChange }: FilterChipsProps<V>) {
  const { t } = useTranslation("organiser");
  return (
    <Fieldset variant="unstyled" legend={label}>
      <Group gap="xs">
        <Chip vars={readable} size="md" type="radio" checked={value === null} onChange={() => onChange(null)}>
          {t("table.all")}
        </Chip>
        {choices.map((choice) => (
          <Chip
            key={choice.value}
            vars={readable}
            size="md"
            type="radio"
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          >
            {`${choice.label} ${choice.count}`}
          </Chip>
        ))}
      </Group>
    </Fieldset>
  );
}
