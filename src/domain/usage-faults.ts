/** What is wrong with the command line itself; exit 2. */
export interface UsageFaults {
  /** What was typed may be a name, so it is not repeated. */
  readonly "usage.unknown-command": { readonly nearest?: string };
  readonly "usage.unknown-flag": {
    readonly flag: string;
    readonly command: string;
    readonly nearest?: string;
  };
  readonly "usage.missing-argument": { readonly argument: string; readonly command: string };
  readonly "usage.missing-value": { readonly flag: string; readonly command: string };
  readonly "usage.too-many-arguments": { readonly command: string };
  /** A flag is needed because no prompt may be shown. */
  readonly "usage.needs-flag": { readonly flag: string; readonly command: string };
  readonly "usage.bad-value": {
    readonly flag: string;
    readonly command: string;
    /** What is allowed, as words or a list; never what was typed. */
    readonly allowed: string;
  };
  readonly "usage.contradiction": { readonly flags: readonly string[] };
  readonly "usage.unknown-topic": { readonly topics: readonly string[] };
}
