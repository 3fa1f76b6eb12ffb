/**
 * Any notice file that the shipped JSON Schema allows, made from the schema itself: whatever is added
 * to the layout is covered from then on. References are numbers until `put-right.ts` makes them point.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { z } from "zod";
import { LANGUAGES, type Language } from "../../src/domain/notice/language.ts";
import { DATA } from "../domain/calendar/law.ts";
import { type Content, putRight, REFERENCES } from "./put-right.ts";

const node = z.looseObject({
  $ref: z.string().optional(),
  const: z.union([z.string(), z.number(), z.boolean()]).optional(),
  enum: z.array(z.string()).optional(),
  type: z.string().optional(),
  pattern: z.string().optional(),
  required: z.array(z.string()).optional(),
  get items() {
    return node.optional();
  },
  get propertyNames() {
    return node.optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), node]).optional();
  },
  get properties() {
    return z.record(z.string(), node).optional();
  },
  get oneOf() {
    return z.array(node).optional();
  },
  get anyOf() {
    return z.array(node).optional();
  },
});
type Node = z.infer<typeof node>;

const SCHEMA = z
  .looseObject({ ...node.shape, $defs: z.record(z.string(), node) })
  .parse(JSON.parse(readFileSync(join(DATA, "notices/notice.schema.json"), "utf8")));

const LINE = fc.constantFrom(
  ..."Nimi|Åäö – ”lainaus”|# comment|- list|yes|null|0123|1.5|a: b|{ a }|'|\"|&a *b !c|%|@|`".split(
    "|",
  ),
);

/** A text of each form, by a word that its pattern alone takes. */
const FORMS: readonly (readonly [sample: string, values: readonly string[]])[] = [
  ["1234567-1", ["1234567-1"]],
  ["523/1999", ["523/1999", "1/2000"]],
  ["a@b.fi", ["a@example.fi", "å.b+c@näyte.example"]],
  ["2018-01-10", ["2018-01-10", "2026-02-28"]],
  ["FI", ["FI", "US"]],
];

/** Any valid notice file, in any of the languages. */
export function anyNotice(): fc.Arbitrary<Content> {
  return fc
    .subarray([...LANGUAGES], { minLength: 1 })
    .chain((languages) =>
      objectOf(SCHEMA, languages).map((content) => putRight({ ...content, languages })),
    );
}

function arbitraryOf(
  given: Node,
  key: string,
  languages: readonly Language[],
): fc.Arbitrary<unknown> {
  const one = resolved(given);
  const options = one.oneOf ?? one.anyOf;
  if (options !== undefined)
    return fc.oneof(...options.map((each) => arbitraryOf(each, key, languages)));
  if (one.const !== undefined) return fc.constant(one.const);
  if (one.enum !== undefined) return fc.constantFrom(...one.enum);
  return BY_TYPE[one.type ?? ""]?.(one, key, languages) ?? fc.constant("Europe/Helsinki");
}

type Make = (one: Node, key: string, languages: readonly Language[]) => fc.Arbitrary<unknown>;

const BY_TYPE: Readonly<Record<string, Make>> = {
  object: (one, _, languages) => objectOf(one, languages),
  array: ({ items = {} }, key, languages) =>
    fc.array(arbitraryOf(items, key, languages), { maxLength: 2 }),
  boolean: () => fc.boolean(),
  integer: () => fc.integer({ min: 1, max: 100 }),
  number: () => fc.constant(1),
  string: ({ pattern }, key) => textOf(pattern, key),
};

function textOf(pattern: string | undefined, key: string): fc.Arbitrary<string> {
  if (REFERENCES.has(key)) return fc.nat({ max: 50 }).map((number) => `ref ${number}`);
  if (pattern === undefined) return fc.constant("Europe/Helsinki");
  const form = new RegExp(pattern, "u");
  // A line takes nearly anything: only what takes nothing else has a form of its own.
  if (form.test("# comment")) return LINE;
  const [, values] = FORMS.find(([sample]) => form.test(sample)) ?? ["", ["id"]];
  return fc.constantFrom(...values);
}

function objectOf(one: Node, languages: readonly Language[]): fc.Arbitrary<Content> {
  const { properties = {}, required = [], propertyNames, additionalProperties } = one;
  // Of such a group every name is there; the loader asks for it.
  if (propertyNames?.enum !== undefined && typeof additionalProperties === "object") {
    const each = arbitraryOf(additionalProperties, "", languages);
    return fc.record(Object.fromEntries(propertyNames.enum.map((name) => [name, each] as const)));
  }
  const keys = Object.keys(properties);
  const isText = keys.length > 0 && keys.every((key) => LANGUAGES.some((known) => known === key));
  const wanted = isText ? languages : keys;
  const parts = wanted.map(
    (key) => [key, arbitraryOf(properties[key] ?? {}, key, languages)] as const,
  );
  return fc.record(Object.fromEntries(parts), {
    requiredKeys: wanted.filter((key) => isText || required.includes(key)),
  });
}

function resolved(one: Node): Node {
  const name = one.$ref?.split("/").at(-1);
  return name === undefined ? one : resolved(SCHEMA.$defs[name] ?? {});
}
