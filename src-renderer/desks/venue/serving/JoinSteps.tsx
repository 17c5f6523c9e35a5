// What whoever joins has to do, step by step, as it is shown large and printed.

import { useTranslation } from "react-i18next";

const steps = ["open", "code", "pin", "wait"] as const;

export function JoinSteps({ className }: { className?: string | undefined }) {
  const { t } = useTranslation("venue");
  return (
    <ol className={className}>
      {steps.map((step) => (
        <li key={step}>{t(`sheet.steps.${step}`)}</li>
      ))}
    </ol>
  );
}
