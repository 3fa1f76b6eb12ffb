import { registerCommand, type RegisterDesk } from "../../command.ts";
import { readSince } from "../../domain/calendar/reading.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import {
  type DisclosureFacts,
  disclosureId,
  type Receiver,
} from "../../domain/disclosure/disclosure.ts";
import {
  brokenAbroad,
  judgeLeaving,
  type Leaving,
  othersSentences,
} from "../../domain/disclosure/gate.ts";
import { consentedTo, personRules } from "../../domain/disclosure/persons.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Field } from "../../domain/notice/field.ts";
import { findPurpose } from "../../domain/notice/lookup.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { eachOnce, type Sentence } from "../../domain/notice/sentence.ts";
import { standingOf } from "../../domain/transfer/country.ts";
import type { Instant } from "../../domain/time.ts";
import { loadCountries } from "../../law-file/countries.ts";
import { listCorrectedSince } from "../../store/corrected-since.ts";
import { disclosedWriter, listWentOf } from "../../store/disclosed.ts";
import { fillDisclosure, openDisclosure } from "../../store/disclosures.ts";
import { getNotice } from "../../store/notices.ts";
import { personLookup, unread } from "../../store/persons.ts";
import type { SubjectRef } from "../../store/subject-writer.ts";
import { getSubject } from "../../store/subjects.ts";
import { readWords } from "../casework-words.ts";
import { readCountry } from "../processor/facts.ts";
import { purposeOf } from "../subject/purpose.ts";
import { recordCorrection } from "./correction.ts";
import { readFields } from "./leaving.ts";
import { demandRecipient } from "./known.ts";
import { handView } from "./hand-view.ts";
import { demandOneKind, RECORD_FLAGS, type RecordFlags } from "./record-flags.ts";
import { waitForTelling } from "./tell.ts";
import { carrierOf, receiverOf } from "./view.ts";

const COMMAND = "seloste disclosure record";

export const disclosureRecord = registerCommand({
  path: "disclosure record",
  flags: RECORD_FLAGS,
  examples: {
    order:
      'seloste disclosure record --named "Helsingin poliisilaitos" --country FI --subject 1001 --fields email,orders --why "order 5500/R/1/26"',
    told: 'seloste disclosure record --kind correction --to mailer --why "wrote to them"',
  },
  needs: () => ["personal"],
  may: () => ["special"],
  async prepare(desk, { flags }) {
    demandOneKind(flags);
    return flags.kind === "correction" ? recordCorrection(desk, flags) : recordByHand(desk, flags);
  },
  async run(_desk, act) {
    return act();
  },
});

/** What was given by hand: it has left already, and is recorded whatever the gate would have said. */
async function recordByHand(desk: RegisterDesk, flags: RecordFlags) {
  const { register, world, text: t, ask } = desk;
  const { notice } = await getNotice(register);
  const asked = t.disclosureTexts.ask;
  const whom = await readReceiver(desk, notice, flags);
  const typed =
    flags.fields.length > 0 ? flags.fields : [await ask.text("--fields", asked.fields(""))];
  const fields = readFields(desk, notice, typed);
  const subjects = await subjectsOf(desk, notice, flags.subject);
  const said = flags.why ?? (await ask.text("--why", asked.why));
  const why = await readWords({ register, notice }, "--why", said, "line");
  const purpose =
    flags.purpose === undefined
      ? undefined
      : findPurpose(
          notice,
          await purposeOf(desk, notice, { given: flags.purpose, command: COMMAND }),
        );
  const now = world.now();
  const at = readGiven(flags.at, now, notice.zone);
  const leaving: Omit<Leaving, "recipient"> = {
    fields: fields.map(({ id }) => id),
    ...(purpose === undefined ? {} : { purpose }),
    ...(flags.derogation === undefined ? {} : { derogation: flags.derogation }),
    standing: whom.standing,
    all: false,
    today: localDay(at, notice.zone),
  };
  const order: Order = { notice, whom, fields, subjects, why, at, now, leaving };
  return () => save(desk, order);
}

/** What is recorded. */
interface Order {
  readonly notice: Notice;
  readonly whom: Whom;
  readonly fields: readonly Field[];
  readonly subjects: readonly SubjectRef[];
  readonly why: string;
  readonly at: Instant;
  readonly now: Instant;
  readonly leaving: Omit<Leaving, "recipient">;
}

async function save(desk: RegisterDesk, order: Order) {
  const { register } = desk;
  const { notice, whom, fields, subjects, why, at, now, leaving } = order;
  const { recipient } = whom;
  const { purpose } = leaving;
  const broken =
    recipient === undefined
      ? brokenAbroad(notice, whom.standing)
      : brokenBy(desk, notice, { ...leaving, recipient }, subjects);
  const nr = openDisclosure(register, { at, recordedAt: now });
  const record = disclosedWriter(register, nr, fields);
  const went = new Set(leaving.fields);
  for (const subject of subjects) record(subject.nr, went);
  const own = (drawer: Field["drawer"]) =>
    fields.flatMap((one) => (one.drawer === drawer ? [one.id] : []));
  const [personal, special] = [own("personal"), own("special")];
  const facts: DisclosureFacts = {
    kind: "hand",
    to: whom.receiver,
    ...(purpose === undefined ? {} : { purpose: purpose.id }),
    fields: personal,
    special: special.length > 0,
    why,
    ...carrierOf({ ...leaving, recipient }),
    persons: subjects.length,
    heldBack: {},
    ...(broken.length === 0 ? {} : { broke: broken.map(({ id }) => id) }),
  };
  fillDisclosure(register, nr, facts);
  await tellOfLater(desk, order);
  const id = disclosureId({ nr });
  const others = recipient === undefined ? othersSentences(notice) : [];
  return {
    audit: {
      act: "disclosed" as const,
      subjects: subjects.map((one) => one.id),
      fields: [id, ...personal],
      specialFields: special,
      ...(purpose === undefined ? {} : { purpose: purpose.id }),
      counts: { persons: subjects.length },
    },
    view: handView({ id, facts, at, zone: notice.zone, fields, broken, others }),
  };
}

/** Who was given something before it was corrected is told of it, also where it is recorded late. */
async function tellOfLater(desk: RegisterDesk, { subjects, fields, at }: Order): Promise<void> {
  const { register } = desk;
  const named = fields.map(({ id }) => id);
  for (const subject of subjects) {
    const later = listCorrectedSince(register, subject.nr, named, at);
    if (later.length === 0) continue;
    const newest = (await listWentOf(register, subject.nr)).slice(-1);
    waitForTelling(desk, subject, newest, later);
  }
}

interface Whom {
  readonly receiver: Receiver;
  readonly recipient?: Leaving["recipient"];
  readonly standing: Leaving["standing"];
}

/** @throws {Refusal} `disclosure.unknown-recipient`; `processor.country`; `usage.contradiction` */
async function readReceiver(
  desk: RegisterDesk,
  notice: Notice,
  { to, named, country }: RecordFlags,
): Promise<Whom> {
  const { register, world, ask, text: t } = desk;
  const other = named === undefined ? "--country" : "--named";
  if (to !== undefined && (named ?? country) !== undefined) {
    throw new Refusal({ code: "usage.contradiction", facts: { flags: ["--to", other] } });
  }
  const countries = await loadCountries(world.data);
  const standingIn = (code: string) =>
    standingOf(code, countries, localDay(world.now(), notice.zone));
  if (to !== undefined) {
    const recipient = await demandRecipient(register, notice, to);
    const standing = standingIn(recipient.facts.country);
    return { receiver: receiverOf(recipient), recipient, standing };
  }
  const asked = t.disclosureTexts.ask;
  const said = named ?? (await ask.text("--named", asked.named));
  const name = await readWords({ register, notice }, "--named", said, "name");
  const code = readCountry(country ?? (await ask.text("--country", asked.country)));
  return { receiver: { name, country: code }, standing: standingIn(code) };
}

async function subjectsOf(
  { ask, register, text: t }: RegisterDesk,
  notice: Notice,
  typed: readonly string[],
): Promise<readonly SubjectRef[]> {
  const references =
    typed.length > 0 ? typed : [await ask.text("--subject", t.disclosureTexts.ask.subject)];
  const found = new Map<number, SubjectRef>();
  for (const reference of references) {
    const subject = await getSubject(register, notice, reference);
    found.set(subject.nr, subject);
  }
  return [...found.values()];
}

/** @throws {Refusal} `disclosure.future` */
function readGiven(typed: string | undefined, now: Instant, zone: string): Instant {
  if (typed === undefined) return now;
  const at = readSince(typed, zone);
  if (at > now) throw new Refusal({ code: "disclosure.future", facts: {} });
  return at;
}

/** The sentences that it broke, each once. */
function brokenBy(
  { register }: RegisterDesk,
  notice: Notice,
  leaving: Leaving,
  subjects: readonly SubjectRef[],
): readonly Sentence[] {
  const to = consentedTo(leaving);
  const personOf = personLookup(register, { notice, to })(subjects.map(({ nr }) => unread(nr)));
  const held = personRules(notice, leaving).filter(({ holdsBack }) =>
    subjects.some(({ nr }) => holdsBack(personOf(nr))),
  );
  return eachOnce([...judgeLeaving(notice, leaving), ...held].flatMap((one) => one.sentences));
}
