// What the form of annex 1 of the 2024 notice asks beyond a registration's common fields.

export const scenarioSections = [
  "unitProfile",
  "overview",
  "basis",
  "needs",
  "schedule",
  "milestones",
  "investment",
] as const;
export type ScenarioSection = (typeof scenarioSections)[number];

export const scenarioFields = [
  ...scenarioSections,
  /** 组织机构代码/三证合一码 */
  "organisationCode",
  /** 单位性质 */
  "unitKind",
  /** 场景所在地址 */
  "address",
  /** 真实性承诺 */
  "pledge",
  /** Yes or no, or the place where the applicant is registered. */
  "registeredInShanghai",
  "legalPerson",
  "unitRegistered",
  "unitCertified",
] as const;
export type ScenarioField = (typeof scenarioFields)[number];

/** As typed (trimmed), "" where blank. A field that the sheet has no column for is absent. */
export type ScenarioForm = Readonly<Partial<Record<ScenarioField, string>>>;
