/** The few items by which a listed data subject is told from another: no more than that. */
import type { FieldIndex } from "../notice/field-index.ts";
import type { IdentifierKind } from "../notice/field.ts";

/** What is held of a listed data subject, as far as a listing may read it. */
export interface ListedValues {
  readonly id: string;
  readonly values: readonly { readonly field: string; readonly value: string }[];
}

export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly number: string;
}

/** Name, e-mail and customer number of a data subject; empty where nothing is held. */
export function listSubject({ id, values }: ListedValues, index: FieldIndex): Listed {
  const of = (kind: IdentifierKind) =>
    values.flatMap(({ field, value }) => (index.identifiers.get(field) === kind ? [value] : []));
  return {
    id,
    name: [...of("givenName"), ...of("familyName")].join(" "),
    email: of("email").join(", "),
    number: of("number").join(", "),
  };
}

/** Exact hits first, the others by name as a Finnish reader sorts them. */
export function inOrder(listed: readonly Listed[], exact: readonly string[]): readonly Listed[] {
  const rank = ({ id }: Listed) => (exact.includes(id) ? 0 : 1);
  return listed.toSorted(
    (one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, "fi"),
  );
}

/** The ids of those that the listing cannot tell apart. */
export function lookAlikes(listed: readonly Listed[]): readonly string[] {
  const seen = new Map<string, string[]>();
  for (const { id, name, email, number } of listed) {
    const key = [name, email, number].map((text) => text.toLowerCase()).join("\n");
    seen.set(key, [...(seen.get(key) ?? []), id]);
  }
  return [...seen.values()].filter((ids) => ids.length > 1).flat();
}

/** The town of a postal address written `street, postcode town`; undefined when there is none. */
export function townOf(address: string): string | undefined {
  return /\b\d{5}\s+([^,\n]+)/u.exec(address)?.[1]?.trim();
}

/** The latest of some days, as its month: `2026-11`. */
export function latestMonth(days: readonly string[]): string | undefined {
  return days
    .filter((day) => /^\d{4}-\d{2}-\d{2}/u.test(day))
    .toSorted()
    .at(-1)
    ?.slice(0, 7);
}
