/** What can be refused about the audit trail. */
export interface AuditFaults {
  /** This machine has seen a later line of this register, or another one by that number. */
  readonly "register.older": {
    readonly register: string;
    /** The newest line that this machine has seen. */
    readonly seen: number;
    /** The newest line that the register has. */
    readonly newest: number;
  };
  /** A file that holds no checkpoint. */
  readonly "audit.no-checkpoint": Readonly<Record<string, never>>;
  /** The year is not over. */
  readonly "audit.year-open": { readonly year: number };
  /** No line up to the end of the year is open. */
  readonly "audit.no-lines": { readonly year: number };
  readonly "audit.not-closed": { readonly year: number };
  readonly "audit.dropped": { readonly year: number };
  /** An earlier year is still there. */
  readonly "audit.earlier-kept": { readonly year: number };
  /** A checkpoint of another register. */
  readonly "audit.other-register": Readonly<Record<string, never>>;
}
