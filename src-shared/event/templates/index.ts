// The templates that an event can be created from.

import type { EventTemplate } from "../template";
import { competition2025 } from "./competition-2025";

export const templates: readonly EventTemplate[] = [competition2025];

export function findTemplate(id: string): EventTemplate | undefined {
  return templates.find((template) => template.id === id);
}
