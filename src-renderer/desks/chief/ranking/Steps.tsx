// The steps from the judges' marks to the total: averages, roundings, weights, components, deductions.

import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ResultView } from "#shared/contract/views";
import type { AverageExplanation, ProjectExplanation, Rounded } from "#shared/scoring/explanation";
import { useDesk } from "../desk-context";
import { ExactNumber } from "../ExactNumber";
import { formulaOf, keptValues } from "./average-formula";
import { useResultWords } from "./use-result-words";
import type { WhyProps } from "./WhyThisNumber";
import classes from "./Why.module.css";

interface StepProps {
  readonly name: ReactNode;
  readonly how?: ReactNode;
  readonly value: string | null;
  readonly missing?: string;
  /** A step of something above it, or one that the total does not rest on. */
  readonly sub?: boolean;
}

function Step({ name, how, value, missing, sub = false }: StepProps) {
  const { t } = useTranslation("chief");
  return (
    <li className={classes["step"]} data-sub={sub || undefined}>
      <span>{name}</span>
      <span className={classes["stepHow"]}>{how}</span>
      <span className={classes["stepValue"]}>
        <ExactNumber value={value} missing={missing ?? t("why.none")} />
      </span>
    </li>
  );
}

export function Steps({ line, result }: Pick<WhyProps, "line" | "result">) {
  const { t } = useTranslation("chief");
  const { explanation } = line;
  const rounding = useRoundingWords(result);
  return (
    <section aria-label={t("why.steps")}>
      <Title order={2} size="h3" mb="sm">
        {t("why.steps")}
      </Title>
      <ol className={classes["steps"]} data-testid="why-steps">
        <OnsiteSteps explanation={explanation} result={result} />
        <Step name={<strong>{t("why.onsite")}</strong>} value={explanation.onsite.value} />
        <ComponentSteps explanation={explanation} result={result} />
        <Step name={t("why.deductions")} value={explanation.deductions} />
        <Step name={t("why.exact")} value={explanation.total?.before ?? null} />
        <Step
          name={<strong>{t("why.total")}</strong>}
          how={rounding(explanation.total)}
          value={line.status === "ranked" ? line.total : null}
        />
      </ol>
    </section>
  );
}

function useRoundingWords(result: ResultView): (rounded: Rounded | null) => string | null {
  const { t } = useTranslation("chief");
  const { mode, decimals } = result.explanation.rounding;
  return (rounded) => (rounded?.rounded ? t(`why.rounds.${mode}`, { decimals }) : null);
}

interface PartProps {
  readonly explanation: ProjectExplanation;
  readonly result: ResultView;
}

function OnsiteSteps({ explanation, result }: PartProps) {
  const { t } = useTranslation("chief");
  const words = useResultWords(result);
  const { onsite } = explanation;
  return (
    <>
      {onsite.average && <AverageStep average={onsite.average} of={t("why.scope.total")} result={result} />}
      {onsite.segments.map((step) => {
        const segment = words.segment(step.segment);
        if (onsite.scope === "total") {
          return <Step key={step.segment} sub name={t("why.segmentForTies", { segment })} value={step.value} />;
        }
        return [
          ...(step.criteria ?? []).map(({ criterion, average, weight, product }) => {
            const of = t("why.scope.criterion", { criterion: words.criterion(step.segment, criterion) });
            return [
              <AverageStep key={`${criterion} average`} average={average} of={of} result={result} />,
              <ProductStep key={`${criterion} product`} name={of} weight={weight} product={product} result={result} />,
            ];
          }),
          step.average && (
            <AverageStep
              key="average"
              average={step.average}
              of={t("why.scope.segment", { segment })}
              result={result}
            />
          ),
          <ProductStep key="product" name={segment} weight={step.weight} product={step.product} result={result} />,
        ];
      })}
    </>
  );
}

function ComponentSteps({ explanation, result }: PartProps) {
  const { t } = useTranslation("chief");
  const words = useResultWords(result);
  return explanation.components.map(({ source, value, weight, product }) => (
    <ProductStep
      key={source}
      name={t("why.component", { source: words.source(source), weight })}
      from={value}
      weight={weight}
      product={product}
      missing={t("why.componentMissing", { source: words.source(source) })}
      result={result}
    />
  ));
}

interface AverageStepProps {
  readonly average: AverageExplanation;
  readonly of: string;
  readonly result: ResultView;
}

function AverageStep({ average, of, result }: AverageStepProps) {
  const { t } = useTranslation("chief");
  const rounding = useRoundingWords(result);
  const { view } = useDesk();
  const kept = keptValues(average, view.judges);
  const name = t("why.average", { what: of, method: t(`why.methods.${average.method}`) });
  if (!average.average) {
    const { present, minimum } = average;
    return <Step name={name} how={t("why.tooFew", { present, minimum })} value={null} />;
  }
  const counted = t("why.counted", { counted: kept.length, dropped: average.present - kept.length });
  const how = [`${formulaOf(average.method, kept)} — ${counted}`, rounding(average.average)];
  return <Step name={name} how={how.filter((part) => part !== null).join(" — ")} value={average.average.after} />;
}

interface ProductStepProps {
  readonly name: string;
  readonly from?: string | null;
  readonly weight: string;
  readonly product: Rounded | null;
  readonly missing?: string;
  readonly result: ResultView;
}

function ProductStep({ name, from, weight, product, missing, result }: ProductStepProps) {
  const rounding = useRoundingWords(result);
  const times = from === undefined || from === null ? `× ${weight}` : `${from} × ${weight}`;
  const how = [times, rounding(product)].filter((part) => part !== null).join(" — ");
  return (
    <Step
      name={name}
      how={product ? how : null}
      value={product?.after ?? null}
      {...(missing !== undefined && { missing })}
    />
  );
}
