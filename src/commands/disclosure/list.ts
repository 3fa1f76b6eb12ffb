import { registerCommand } from "../../command.ts";
import { sayMoment } from "../../copy/moment.ts";
import { endOfDay, startOfDay } from "../../domain/calendar/zone.ts";
import { type Disclosure, disclosureId } from "../../domain/disclosure/disclosure.ts";
import { findHeldField } from "../../domain/notice/lookup.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { text } from "../../flag.ts";
import type { Block, Json } from "../../output/view.ts";
import { countWentWith, listWentOf } from "../../store/disclosed.ts";
import { listDisclosures } from "../../store/disclosures.ts";
import { getNotice } from "../../store/notices.ts";
import { getSubject } from "../../store/subjects.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import { readDayFlag } from "../day-flag.ts";
import { ACCESS, purposeOf } from "../subject/purpose.ts";
import { heldBackJson } from "./view.ts";

const COMMAND = "seloste disclosure list";

export const disclosureList = registerCommand({
  path: "disclosure list",
  flags: {
    to: text("<recipient>"),
    subject: text("<who>"),
    since: text("<day>"),
    until: text("<day>"),
    purpose: text("<purpose>"),
  },
  examples: {
    all: "seloste disclosure list",
    subject: "seloste disclosure list --subject 1001",
    scope: "seloste disclosure list --to mailer --since 2026-01-01",
  },
  needs: () => ["personal"],
  may: () => ["special"],
  async prepare(desk, { flags }) {
    const { notice } = await getNotice(desk.register);
    const given = { given: flags.purpose, command: COMMAND, also: ACCESS } as const;
    const purpose = await purposeOf(desk, notice, given);
    const { to, subject, since, until } = flags;
    const from = since === undefined ? undefined : readDayFlag(since, "--since", COMMAND);
    const last = until === undefined ? undefined : readDayFlag(until, "--until", COMMAND);
    return { notice, purpose, to, subject, from, last };
  },
  async run({ register }, { notice, purpose, to, subject, from, last }) {
    const after = from === undefined ? "" : startOfDay(from, notice.zone);
    const whom = subject === undefined ? undefined : await getSubject(register, notice, subject);
    const all: readonly Shown[] =
      whom === undefined
        ? (await listDisclosures(register)).map(whole)
        : await listWentOf(register, whom.nr);
    const shown = all.filter(
      ({ disclosure: { at, to: whose } }) =>
        (to === undefined || whose.id === to || whose.name === to) &&
        at >= after &&
        (last === undefined || at < endOfDay(last, notice.zone)),
    );
    const persons = countWentWith(
      register,
      shown.map(({ disclosure }) => disclosure.nr),
    );
    return {
      audit: {
        act: "listed",
        subjects: whom === undefined ? [] : [whom.id],
        purpose,
        counts: { listed: shown.length },
      },
      view: {
        kind: "disclosure.list",
        data: shown.map(shownJson),
        blocks: (t) => [
          ...blocksOf(shown, notice, t),
          ...(to === undefined || whom !== undefined || shown.length === 0
            ? []
            : [{ line: t.disclosureTexts.scope(persons, fieldsIn(shown, notice, t)) }]),
        ],
      },
    };
  },
});

interface Shown {
  readonly disclosure: Disclosure;
  /** Of one data subject what went of them, else what went of anybody. */
  readonly fields: readonly string[];
}

function whole(disclosure: Disclosure): Shown {
  return { disclosure, fields: [...disclosure.fields, ...(disclosure.special ? ["special"] : [])] };
}

function shownJson({ disclosure, fields }: Shown): Json {
  const { at, kind, to, persons, why = null, purpose = null, file, broke = [] } = disclosure;
  return {
    id: disclosureId(disclosure),
    at,
    kind,
    to: to.id ?? null,
    name: to.name,
    country: to.country,
    purpose,
    fields,
    persons,
    heldBack: heldBackJson(disclosure.heldBack),
    why,
    sha256: file?.sha256 ?? null,
    carrier: disclosure.carrier ?? null,
    broke,
  };
}

function labels(fields: readonly string[], notice: Notice, t: Catalogue): string {
  return fields.map((id) => findHeldField(notice, id)?.label[t.language] ?? id).join(", ");
}

function fieldsIn(shown: readonly Shown[], notice: Notice, t: Catalogue): string {
  return labels([...new Set(shown.flatMap(({ fields }) => fields))], notice, t);
}

function blocksOf(shown: readonly Shown[], notice: Notice, t: Catalogue): readonly Block[] {
  const { disclosureTexts: texts, language } = t;
  if (shown.length === 0) return [{ line: texts.none }];
  const rows = shown.map(({ disclosure, fields }) => [
    disclosureId(disclosure),
    sayMoment(disclosure.at, notice.zone, language),
    `${disclosure.to.name} (${disclosure.to.country})`,
    labels(fields, notice, t),
    String(disclosure.persons),
    reasonOf(disclosure, notice, t),
  ]);
  return [{ table: { columns: texts.columns, rows } }];
}

function reasonOf({ kind, purpose, why }: Disclosure, notice: Notice, t: Catalogue): string {
  const label = notice.purposes.find(({ id }) => id === purpose)?.label[t.language] ?? purpose;
  return [kind === "bans" ? t.disclosureTexts.bans : undefined, label, why]
    .filter((said) => said !== undefined)
    .join("; ");
}
