/** What can be refused about processors. */
export interface ProcessorFaults {
  /** 1 to 32 of a-z, 0-9 and -, a letter first. */
  readonly "processor.id": Readonly<Record<string, never>>;
  readonly "processor.taken": Readonly<Record<string, never>>;
  readonly "processor.unknown": Readonly<Record<string, never>>;
  readonly "processor.ended": Readonly<Record<string, never>>;
  /** The notice lets no such recipient act for the controller; `recipients` are those it does. */
  readonly "processor.recipient": { readonly recipients: readonly string[] };
  /** No country has this code. */
  readonly "processor.country": Readonly<Record<string, never>>;
  /** Not one of a to h with yes, no or unknown. */
  readonly "processor.item": Readonly<Record<string, never>>;
  /** No `age1…` recipient. */
  readonly "processor.age": Readonly<Record<string, never>>;
  /** A day that has not come. */
  readonly "processor.future": { readonly flag: string };
  readonly "processor.nothing-given": Readonly<Record<string, never>>;
}
