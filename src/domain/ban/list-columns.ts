/** Which columns of a mailing list from elsewhere tell whom a row is about. */
import { Refusal } from "../faults.ts";
import { columnNames } from "../import/column-name.ts";
import type { Channel, Form, Synonyms } from "../import/form.ts";
import { foldName } from "../import/names.ts";
import { proposals } from "../import/recognition.ts";
import { findTarget } from "../import/target.ts";
import type { Field } from "../notice/field.ts";
import type { Notice } from "../notice/notice.ts";
import { readEmail } from "../subject/address.ts";
import { foldText } from "../text-fold.ts";
import { banFields, type BanKind, banKind } from "./key.ts";

/** A column that is looked at. */
export interface ListColumn {
  /** Its place, the first being 0. */
  readonly place: number;
  readonly field: Field;
  readonly kind: BanKind;
  /** Whether a row without a readable value here is held back. */
  readonly needed: boolean;
}

export interface ListPlan {
  /** Whether the first row is a header; a row with an address is none. */
  readonly header: boolean;
  readonly columns: readonly ListColumn[];
  /** The channels whose bans count; undefined for every ban. */
  readonly channels?: readonly Channel[];
}

export interface ListOrder {
  /** The cells of the first row. */
  readonly first: readonly string[];
  readonly notice: Notice;
  readonly forms: readonly Form[];
  readonly synonyms: Synonyms;
  readonly channel?: Channel;
  /** The name or the place (`#2`) of the column with the address, where a person says it. */
  readonly column?: string;
}

/** What marketing on a channel is sent to; for the others any identifier will do. */
const SENT_TO: Readonly<Partial<Record<Channel, BanKind>>> = {
  email: "email",
  sms: "phone",
  phone: "phone",
  skype: "account",
};

/** What a list without a word about its channel is for, by what it holds, the first that fits. */
const USED_FOR: readonly (readonly [BanKind, readonly Channel[]])[] = [
  ["email", ["email", "all"]],
  ["phone", ["sms", "phone", "all"]],
  ["account", ["skype", "all"]],
];

/** Digits that are taken for a phone number in a row without a header. */
const PHONE_CELL = /^[+0][\d\s()-]{6,19}$/u;

/**
 * Decides which columns are looked at: those whose name says that they hold e-mail addresses, phone
 * numbers, accounts or customer numbers, and the one that a person names. The ones that the channel
 * is sent to must be readable in every row; where there is none of them, all the others.
 *
 * @throws {Refusal} `ban.column-unknown`; `ban.no-address-column`
 */
export function planList(order: ListOrder): ListPlan {
  const { first, channel } = order;
  const header = !first.some((cell) => cell.includes("@") || isAddress(cell));
  const named = placesOf(order);
  const nameField = header ? byName(order) : byLook(order);
  const found = first.flatMap((cell, place): Found[] => {
    const known = nameField(cell) ?? (named?.has(place) === true ? fallback(order) : undefined);
    const field = known ?? (header ? byWord(cell, order) : undefined);
    const kind = field === undefined ? undefined : banKind(field);
    if (field === undefined || kind === undefined) return [];
    return [{ place, field, kind, guessed: known === undefined }];
  });
  const sure = found.filter(({ guessed }) => !guessed);
  const asked = named === undefined ? sure : sure.filter(({ place }) => named.has(place));
  const kind = channel === undefined ? undefined : SENT_TO[channel];
  const sentTo = asked.filter((one) => one.kind === kind);
  const needed = new Set(sentTo.length > 0 ? sentTo : neededOf(asked, channel));
  if (needed.size === 0) {
    // Names that nobody knows may be a row of somebody's data.
    const columns = first.filter((cell) => header && isKnownName(order, cell));
    throw new Refusal({
      code: "ban.no-address-column",
      facts: { columns: columns.length === 0 ? [] : first },
    });
  }
  const channels = channelsFor(asked, channel);
  return {
    header,
    columns: found.map((one) => {
      const { guessed: _guessed, ...column } = one;
      return { ...column, needed: needed.has(one) };
    }),
    ...(channels === undefined ? {} : { channels }),
  };
}

interface Found extends Omit<ListColumn, "needed"> {
  /** Whether only a word in its name speaks for it: then it is looked at, and may be unreadable. */
  readonly guessed: boolean;
}

const NO_SYNONYMS: Synonyms = {
  targets: new Map(),
  wholeName: [],
  never: { "identity-code": [], secret: [], network: [], location: [], health: [] },
};

/** Forms and synonyms for a list whose columns are all called as the notice calls its fields. */
export const NOTICE_NAMES = { forms: [], synonyms: NO_SYNONYMS } as const;

/** Whether the notice itself knows every name in the first row; then no other names are needed. */
export function knowsNames(first: readonly string[], notice: Notice): boolean {
  const { find } = columnNames(notice, NO_SYNONYMS);
  return first.every((cell) => find(cell) !== undefined);
}

/** Without a channel the kind that the list is used for; else every column. */
function neededOf(asked: readonly Found[], channel: Channel | undefined): readonly Found[] {
  if (channel !== undefined) return asked;
  const used = USED_FOR.find(([kind]) => asked.some((one) => one.kind === kind));
  return used === undefined ? asked : asked.filter(({ kind }) => kind === used[0]);
}

function channelsFor(
  asked: readonly Found[],
  channel: Channel | undefined,
): readonly Channel[] | undefined {
  if (channel === "all") return undefined;
  if (channel !== undefined) return [channel, "all"];
  return USED_FOR.find(([kind]) => asked.some((one) => one.kind === kind))?.[1];
}

/** The places of the column that a person names. */
function placesOf({ first, column }: ListOrder): ReadonlySet<number> | undefined {
  if (column === undefined) return undefined;
  const place = /^#([1-9]\d{0,3})$/u.exec(column)?.[1];
  const places = first.flatMap((cell, at) =>
    foldName(cell) === foldName(column) || at + 1 === Number(place) ? [at] : [],
  );
  if (places.length === 0) {
    throw new Refusal({ code: "ban.column-unknown", facts: { count: first.length } });
  }
  return new Set(places);
}

/** What a column that is only named holds: what the channel is sent to, else e-mail addresses. */
function fallback({ notice, channel }: ListOrder): Field | undefined {
  const kind = (channel === undefined ? undefined : SENT_TO[channel]) ?? "email";
  return banFields(notice).find((field) => banKind(field) === kind);
}

/** A name that the notice or people use, or that a known export has for an address. */
function byName({ notice, forms, synonyms }: ListOrder): (name: string) => Field | undefined {
  const names = columnNames(notice, synonyms);
  const proposed = forms.map(proposals);
  return (name) => {
    const found = names.find(name);
    const target = found === undefined || found === "ban" ? undefined : found.target;
    if (target?.kind === "field" && banKind(target.field) !== undefined) return target.field;
    // A number of another system is no customer number of ours, so that forms only tell addresses.
    return proposed
      .flatMap((propose) => {
        const proposal = propose(name)?.proposal;
        return proposal !== undefined && "field" in proposal ? [proposal.field] : [];
      })
      .map((text) => findTarget(notice, text)?.field)
      .find((field) => field !== undefined && isAddressKind(banKind(field)));
  };
}

/** What stands in names such as `Sähköposti 2` and `Varasähköposti`, folded. */
const WORDS: readonly (readonly [BanKind, RegExp])[] = [
  ["email", /sahkoposti|e ?mail|e ?post(?!al)/u],
  ["phone", /puhelin|phone|telefon|matkapuh|gsm|mobil/u],
];

/** A further column that an address may stand in: a banned one there bans the row. */
function byWord(name: string, { notice }: ListOrder): Field | undefined {
  const kind = WORDS.find(([, word]) => word.test(foldText(name)))?.[0];
  return banFields(notice).find((field) => kind !== undefined && banKind(field) === kind);
}

/** Whether a name is one that the notice or people use for a column. */
function isKnownName({ notice, synonyms }: ListOrder, name: string): boolean {
  return columnNames(notice, synonyms).find(name) !== undefined;
}

function isAddressKind(kind: BanKind | undefined): boolean {
  return kind === "email" || kind === "phone" || kind === "account";
}

/** A list without a header: its first row shows what stands where. */
function byLook({ notice }: ListOrder): (cell: string) => Field | undefined {
  const fields = banFields(notice);
  return (cell) => {
    if (!isAddress(cell)) return undefined;
    const kind = cell.includes("@") ? "email" : "phone";
    return fields.find((field) => banKind(field) === kind);
  };
}

function isAddress(cell: string): boolean {
  return "value" in readEmail(cell) || PHONE_CELL.test(cell);
}
