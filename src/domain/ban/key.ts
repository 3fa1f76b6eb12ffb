/**
 * The form in which an identifier is banned, and hashed, so that no way of writing it hides a ban.
 * It catches more than the form by which an import matches: a ban too many is a letter less, a ban
 * missed breaks Art. 21(3).
 */
import type { Field } from "../notice/field.ts";
import type { Notice } from "../notice/notice.ts";
import { phoneTerms } from "../subject/search/phone.ts";
import { matchKey } from "../subject/values.ts";

/** What a ban can hold for. */
export type BanKind = "email" | "phone" | "account" | "number";

export type BanField = Pick<Field, "id" | "kind" | "identifier" | "matches" | "drawer">;

/** The tag before each key; four bytes, so that hashing an address begins on a whole word. */
export const TAGS: Readonly<Record<BanKind, string>> = {
  email: "eml:",
  phone: "tel:",
  account: "acc:",
  number: "num:",
};

/** The fields of a notice whose values bans are found by; those of the special drawer never. */
export function banFields({ fields }: Pick<Notice, "fields">): readonly Field[] {
  return fields.filter((field) => banKind(field) !== undefined);
}

/** What a field's values are for a ban; undefined for a name, an address or anything else. */
export function banKind({ kind, identifier, matches, drawer }: BanField): BanKind | undefined {
  if (drawer !== "personal") return undefined;
  if (kind === "email" || identifier === "email") return "email";
  if (kind === "phone" || identifier === "phone") return "phone";
  if (identifier === "account") return "account";
  return identifier === "number" || matches ? "number" : undefined;
}

/**
 * The key of a value, such as `eml:aino@example.fi`: e-mail without case and without a `+tag`, a
 * phone number as dialled from abroad, an account without case, a number as it is.
 *
 * @returns undefined where the field is no identifier or the value says nothing
 */
export function banKey(field: BanField, value: string): string | undefined {
  const kind = banKind(field);
  if (kind === undefined) return undefined;
  const key = KEYS[kind](value, field.id);
  return key === "" ? undefined : TAGS[kind] + key;
}

const KEYS: Readonly<Record<BanKind, (value: string, field: string) => string>> = {
  email: (value) => inAscii(untagged(matchKey({ kind: "email" }, value))),
  phone: (value) => phoneTerms(withoutExtension(value))[0] ?? "",
  account: (value, field) => within(field, matchKey({ kind: "text" }, value).toLowerCase()),
  number: (value, field) => within(field, matchKey({ kind: "text" }, value)),
};

/** Digits and what people write between them, with a plus in front. */
const PHONE_SHAPE = /^\+?[\d\s()./\u2010-\u2015-]+$/u;

/** `040 123 4567 ext 5`, `040 123 4567#3`, `040 123 4567 (2)`: what is dialled after the number. */
const EXTENSION = /(?<=\d[\s-]*)(?:[\p{L}#;,].*|\(\d{1,4}\)\s*)$/u;

/** Digits without which what stands before it is no number. */
const SHORTEST = 5;

function withoutExtension(value: string): string {
  const number = value.replace(EXTENSION, "");
  return number.replace(/\D/gu, "").length < SHORTEST ? value : number;
}

/** Whether a text is a phone number and nothing else, beside what is dialled after it. */
export function isPlainPhone(value: string): boolean {
  return PHONE_SHAPE.test(withoutExtension(value.trim()));
}

/** The domain as it is looked up, so that `bücher.example` is `xn--bcher-kva.example`. */
function inAscii(email: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/^[\0-\x7f]*$/u.test(email)) return email;
  const at = email.lastIndexOf("@");
  const url = `http://${email.slice(at + 1)}`;
  return URL.canParse(url) ? `${email.slice(0, at)}@${new URL(url).hostname}` : email;
}

/** `aino+shop@example.fi` is written to the box of `aino@example.fi`. */
function untagged(email: string): string {
  return email.replace(/(?<=.)\+[^@]*(?=@)/u, "");
}

/** An account or a number means something only within its own field. */
function within(field: string, value: string): string {
  return value === "" ? "" : `${field}:${value}`;
}
