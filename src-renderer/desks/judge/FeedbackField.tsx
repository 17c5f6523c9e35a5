// The words of a judge to the team: a wide field, saved as it is typed.

import { Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./sheet.module.css";

/** As long as a ballot can carry. */
const longestFeedback = 4000;

interface FeedbackFieldProps {
  readonly value: string;
  /** Submitting was tried while nothing is written. */
  readonly missing: boolean;
  readonly onType: (text: string) => void;
}

export function FeedbackField({ value, missing, onType }: FeedbackFieldProps) {
  const { t } = useTranslation("judge");
  return (
    <section className={classes["feedback"]}>
      <Textarea
        label={t("feedback.label")}
        description={t("feedback.hint")}
        required
        autosize
        minRows={8}
        maxRows={20}
        maxLength={longestFeedback}
        size="lg"
        name="feedback"
        value={value}
        error={missing && value.trim() === "" ? t("feedback.missing") : null}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <Text className={classes["feedbackCount"]} aria-live="polite">
        {value.length > longestFeedback - 500 ? t("feedback.left", { left: longestFeedback - value.length }) : ""}
      </Text>
    </section>
  );
}

export function focusFeedback(): void {
  document.querySelector<HTMLElement>('textarea[name="feedback"]')?.focus();
}

/** The words as they were written, read back or submitted. */
export function FeedbackText({ children }: { children: string }) {
  const { t } = useTranslation("judge");
  return (
    <section className={classes["feedback"]} aria-label={t("feedback.label")} data-testid="feedback">
      <p className={classes["feedbackText"]}>{children}</p>
    </section>
  );
}
