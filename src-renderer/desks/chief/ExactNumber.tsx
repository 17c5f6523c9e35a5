// An exact number; a fraction shows as a decimal with ≈, and in full for whoever asks.

import { approximation } from "#shared/scoring/approximation";
import { NumberText } from "../../components/NumberText";

export interface ExactNumberProps {
  readonly value: string | null;
  readonly missing?: string;
  readonly strong?: boolean;
}

export function ExactNumber({ value, missing, strong }: ExactNumberProps) {
  const near = value === null ? null : approximation(value);
  const shown = near === null ? value : `≈ ${near}`;
  return (
    <span title={near === null ? undefined : (value ?? undefined)}>
      <NumberText value={shown} {...(missing !== undefined && { missing })} strong={strong ?? false} />
    </span>
  );
}
