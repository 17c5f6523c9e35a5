// The templates that an event can be created from.

import type { EventTemplate } from "../template";
import { competition2025 } from "./competition-2025";
import { scenarioSelection2024 } from "./scenario-selection-2024";

export const templates: readonly EventTemplate[] = [competition2025, scenarioSelection2024];

export function findTemplate(id: string): EventTemplate | undefined {
  return templates.find((template) => template.id === id);
}
