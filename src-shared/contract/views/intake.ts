// What an import shows before anything of it is taken.

export type IntakeKind = "registrations" | "roster" | "staff" | "performance";

export interface IntakeProblem {
  /** Such as B7; null where it concerns the sheet. */
  readonly cell: string | null;
  readonly row: number | null;
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly details: Record<string, string | number>;
}

export interface IntakeChange {
  /** 序号, or the roster's 编号, or the name. */
  readonly key: string;
  readonly label: string;
  readonly change: "added" | "changed" | "unchanged" | "missing" | "refused";
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

export interface RecusalProposal {
  readonly judge: string;
  readonly judgeName: string;
  readonly project: string;
  readonly projectName: string;
  readonly kind: string;
  readonly unit: string;
}

export interface IntakePreview {
  /** Names this preview when it is applied; lapses when the window closes or another file is previewed. */
  readonly token: string;
  readonly kind: IntakeKind;
  readonly fileName: string;
  readonly sheet: string;
  readonly headerRow: number;
  /** Every column of the sheet with the field it was taken for. */
  readonly columns: readonly {
    readonly index: number;
    readonly letter: string;
    readonly header: string;
    readonly field: string | null;
    readonly sample: string;
  }[];
  /** Every field that a column can be mapped to. */
  readonly fields: readonly { readonly field: string; readonly required: boolean }[];
  readonly problems: readonly IntakeProblem[];
  readonly changes: readonly IntakeChange[];
  /** The rule is locked: differences are proposed one by one, and nothing is taken unless it is ticked. */
  readonly proposesOnly: boolean;
}

export interface IntakeApplied {
  readonly added: number;
  readonly changed: number;
  readonly refused: number;
}
