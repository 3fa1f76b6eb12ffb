/** The parser has no types of its own; as it is used here. */
declare module "parse-prometheus-text-format" {
  interface Family {
    readonly name: string;
    readonly help: string;
    readonly type: string;
    readonly metrics: readonly {
      readonly value: string;
      readonly labels?: Readonly<Record<string, string>>;
      readonly timestamp_ms?: string;
    }[];
  }
  /** Throws on a line that the format does not have. */
  function parse(text: string): readonly Family[];
  export = parse;
}
