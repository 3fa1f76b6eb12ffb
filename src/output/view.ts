/** What a command shows: facts for JSON and blocks for people, both from one value. */
import type { Catalogue } from "../text/catalogue.ts";

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** A piece of the answer as a person reads it. Texts may hold any character; output makes them safe. */
export type Block =
  | { readonly line: string }
  | { readonly heading: string }
  | { readonly fields: readonly (readonly [label: string, value: string])[] }
  | {
      readonly table: {
        readonly columns: readonly string[];
        readonly rows: readonly (readonly string[])[];
      };
    };

/** A remark beside the answer, on standard error; the code stands in JSON. */
export interface Warning {
  readonly code: string;
  readonly say: (text: Catalogue) => string;
}

export interface View {
  /** Such as `subject.list`. */
  readonly kind: string;
  readonly data: Json;
  readonly blocks: (text: Catalogue) => readonly Block[];
  readonly warnings?: readonly Warning[];
  /** Commands to type next, on standard error. */
  readonly next?: (text: Catalogue) => readonly string[];
}
