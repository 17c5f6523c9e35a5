// The steps of a check with what was found: first what is to be done, the gravest on top, then the rest in order.

import { Text, Title } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { type PreflightStepView, type PreflightView, preflightSteps } from "#shared/contract/views/preflight";
import { OutcomeMark } from "./OutcomeMark";
import { useFindingWords } from "./use-finding-words";
import classes from "./preflight.module.css";

export function StepLists({ view: { steps } }: { view: PreflightView }) {
  const bad = steps.filter(({ outcome }) => outcome === "bad");
  const attention = steps.filter(({ outcome }) => outcome === "attention");
  return (
    <>
      <StepList name="todo" steps={[...bad, ...attention]} />
      <StepList name="fine" steps={steps.filter(({ outcome }) => outcome === "good")} />
      <StepList name="notLooked" steps={steps.filter(({ outcome }) => outcome === "not-applicable")} />
    </>
  );
}

type ListName = "todo" | "fine" | "notLooked";

function StepList({ name, steps }: { name: ListName; steps: readonly PreflightStepView[] }) {
  const { t } = useTranslation("preflight");
  const heading = useId();
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={classes["part"]}>
      <Title order={3} id={heading}>
        {t(name)}
      </Title>
      <ul className={classes["steps"]} data-list={name}>
        {steps.map((step) => (
          <StepItem key={step.step} step={step} />
        ))}
      </ul>
    </section>
  );
}

function StepItem({ step }: { step: PreflightStepView }) {
  const { t } = useTranslation("preflight");
  const words = useFindingWords();
  return (
    <li className={classes["step"]} data-outcome={step.outcome}>
      <span className={classes["number"]}>{preflightSteps.indexOf(step.step) + 1}</span>
      <span className={classes["name"]}>
        <Text span fw={600}>
          {t(`steps.${step.step}`)}
        </Text>
        <OutcomeMark outcome={step.outcome} />
      </span>
      <div className={classes["words"]}>
        <Text>{words.found(step)}</Text>
        {words.waysOut(step).map((wayOut) => (
          <Text key={wayOut} className={classes["wayOut"] ?? ""}>
            <IconArrowRight aria-hidden size={20} />
            <span>{wayOut}</span>
          </Text>
        ))}
      </div>
    </li>
  );
}
