/** Whom a person means who names somebody for a ban: by id, e-mail, phone, number or account. */
import type { Field } from "../notice/field.ts";
import type { Notice } from "../notice/notice.ts";
import { readEmail, readPhone } from "../subject/address.ts";
import { banFields, banKey, banKind, isPlainPhone } from "./key.ts";

/** One thing that the text can be. */
export interface Meant {
  readonly field: Field;
  readonly value: string;
  readonly key: string;
  /** Whether it names somebody by itself, so that a ban can hold for one not in the register. */
  readonly stands: boolean;
}

/**
 * A number as it is dialled, from abroad or at home. Digits without it may be a customer number with
 * a slip of the pen, for which a ban would protect nobody.
 */
const DIALLED = /^\(?[+0]/u;

/**
 * Everything that a text can be. An e-mail address is nothing else; digits can be a phone number
 * and a customer number. A text that only looks like an e-mail address is nothing at all, for a ban
 * that was set for a slip of the pen would protect nobody.
 */
export function readWho(text: string, notice: Pick<Notice, "fields">): readonly Meant[] {
  const value = text.trim();
  return banFields(notice).flatMap((field): Meant[] => {
    const kind = banKind(field);
    const key = banKey(field, value);
    if (kind === undefined || key === undefined) return [];
    if (value.includes("@")) {
      return kind === "email" && "value" in readEmail(value)
        ? [{ field, value, key, stands: true }]
        : [];
    }
    if (kind === "email") return [];
    if (kind !== "phone") return [{ field, value, key, stands: false }];
    const phone = isPlainPhone(value) && "value" in readPhone(value);
    return phone ? [{ field, value, key, stands: DIALLED.test(value) }] : [];
  });
}
