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
  /** A severe act wants its object named once more, and another word was given. */
  readonly "usage.unconfirmed": { readonly flag: string; readonly word: string };
  /** A flag that takes one value was given several. */
  readonly "usage.repeated-flag": { readonly flag: string; readonly command: string };
  /** The flag has a meaning only beside another one. */
  readonly "usage.only-with": { readonly flag: string; readonly other: string };
  /** The rows would stand on the screen and stay in its memory. */
  readonly "usage.on-screen": { readonly command: string };
  /** The result is no text, and only a file takes it. */
  readonly "usage.file-only": { readonly command: string };
  readonly "usage.contradiction": { readonly flags: readonly string[] };
  readonly "usage.unknown-topic": { readonly topics: readonly string[] };
}
