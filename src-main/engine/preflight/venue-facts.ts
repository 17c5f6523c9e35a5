// What the venue's network knows of this laptop's place in the hall, as the preflight check needs it.

export interface VenueFacts {
  /** null: this laptop is the chief's desk itself. */
  readonly chief: {
    readonly reached: boolean;
    /** How people know that desk: its name, or its address. */
    readonly label: string;
    /** This computer's wall clock less the chief's; null where it has not been measured. */
    readonly offsetMs: number | null;
    /** null where it has not been told. */
    readonly version: string | null;
  } | null;
  /** null: nobody has been named to stand by. */
  readonly standby: { readonly present: boolean } | null;
}
