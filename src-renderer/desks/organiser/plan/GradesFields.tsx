// The grades of a stage, the highest first, each with the total that earns it.

import { Button, Fieldset, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Grade } from "#shared/event/plan";
import { changeAt, freshId, moveTo, removeAt } from "../lists";
import { AmountInput } from "../parts/AmountInput";
import { MoveButtons } from "../parts/MoveButtons";

export interface GradesFieldsProps {
  /** The path of the list, such as `stages[2].grades`. */
  readonly path: string;
  readonly grades: readonly Grade[];
  readonly faultAt: (path: string) => string | null;
  readonly readOnly: boolean;
  readonly onChange: (grades: Grade[]) => void;
}

export function GradesFields({ path, grades, faultAt, readOnly, onChange }: GradesFieldsProps) {
  const { t } = useTranslation("organiser");
  const fault = faultAt(path);
  return (
    <Fieldset variant="unstyled" mx={0} aria-label={t("plan.grades")}>
      <Stack gap="sm">
        <Text c="dimmed" size="sm">
          {t("plan.gradesSays")}
        </Text>
        {grades.map((grade, at) => (
          <Group key={grade.id} gap="sm" align="flex-start">
            <TextInput
              label={t("plan.gradeName", { number: at + 1 })}
              required
              w="12rem"
              readOnly={readOnly}
              value={grade.name}
              error={faultAt(`${path}[${at}].name`)}
              onChange={(event) => onChange(changeAt(grades, at, { name: event.currentTarget.value }))}
            />
            <AmountInput
              label={t("plan.gradeAtLeast", { number: at + 1 })}
              required
              width="16rem"
              readOnly={readOnly}
              value={grade.atLeast}
              error={faultAt(`${path}[${at}].atLeast`)}
              onChange={(atLeast) => onChange(changeAt(grades, at, { atLeast }))}
            />
            {!readOnly && (
              <Group mt="2rem">
                <MoveButtons
                  name={grade.name}
                  first={at === 0}
                  last={at === grades.length - 1}
                  onUp={() => onChange(moveTo(grades, at, at - 1))}
                  onDown={() => onChange(moveTo(grades, at, at + 1))}
                  onRemove={() => onChange(removeAt(grades, at))}
                />
              </Group>
            )}
          </Group>
        ))}
        {fault && (
          <Text c="danger" size="sm" role="alert">
            {fault}
          </Text>
        )}
        {!readOnly && (
          <Button
            w="fit-content"
            variant="default"
            leftSection={<IconPlus aria-hidden size={20} />}
            onClick={() =>
              onChange([...grades, { id: freshId("grade", grades), name: t("plan.newGrade"), atLeast: "" }])
            }
          >
            {t("plan.addGrade")}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
}
