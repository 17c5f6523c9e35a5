// How the rules of the 2025 competition say which clause they come from.

import { rulesOfNotice } from "./rule";

export const rule2025 = rulesOfNotice("2025");
