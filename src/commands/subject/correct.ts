import { Stopped } from "../../ask/ask.ts";
import { registerCommand, type RegisterDesk } from "../../command.ts";
import { Refusal } from "../../domain/faults.ts";
import { findField } from "../../domain/notice/lookup.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { BASES } from "../../domain/subject/basis.ts";
import { type PastNumber, readNumber } from "../../domain/subject/history.ts";
import {
  type Correction,
  planRectification,
  type Rectification,
  type Wanted,
} from "../../domain/subject/rectification.ts";
import {
  correctedFields,
  correctedIdentifiers,
  filledFields,
  needsGround,
} from "../../domain/subject/rectified.ts";
import { isHeldNow } from "../../domain/subject/wrong-person.ts";
import { choice, type FlagValues, text, texts, yes } from "../../flag.ts";
import { type AuditEvent, appendAudit } from "../../store/audit.ts";
import { listWentOf } from "../../store/disclosed.ts";
import { getNotice } from "../../store/notices.ts";
import { ownLookup } from "../../store/own-identifiers.ts";
import { listOtherHolders } from "../../store/other-holders.ts";
import {
  getHeld,
  getPastChange,
  isFindable,
  saveRectification,
} from "../../store/rectification.ts";
import { type Register, transaction } from "../../store/register.ts";
import type { SubjectRef } from "../../store/subject-writer.ts";
import { getSubject } from "../../store/subjects.ts";
import { waitForTelling } from "../disclosure/tell.ts";
import { correctedView, planLines } from "./correct-view.ts";
import { readWords } from "./correct-words.ts";
import { demandSpecial } from "./drawer.ts";
import { DOOR_FLAGS, demandOpen, enter } from "./enter.ts";
import { demandClean, readPolicy } from "./hygiene.ts";
import { purposeOf, RECTIFICATION } from "./purpose.ts";
import { basisOf, sourceOf } from "./sources.ts";
import { askWanted, readWanted } from "./wanted.ts";

const PATH = "subject correct";
const COMMAND = `seloste ${PATH}`;

const FLAGS = {
  set: texts("<field=value>"),
  unset: texts("<field>"),
  from: text("<file>"),
  ground: text("<why>"),
  askedBy: text("<who>"),
  reference: text("<message>"),
  identityChecked: text("<how>"),
  source: text("<source>"),
  evidence: text("<reference>"),
  ...DOOR_FLAGS,
  hygiene: texts("<kind=store>"),
  art9: choice(BASES),
  wrongPerson: yes(),
  past: text("<number>"),
  purpose: text("<purpose>"),
  yes: yes(),
};
type Given = FlagValues<typeof FLAGS>;

/** What a person asked for. */
interface Asked {
  readonly notice: Notice;
  readonly purpose: string;
  readonly subject: SubjectRef;
  readonly wanted: readonly Wanted[];
  readonly wrongPerson: boolean;
  /** The earlier change whose old value was never the data subject's. */
  readonly past?: PastNumber;
}

/** What it comes to, as things stand. */
interface Planned {
  readonly plan: Rectification;
  readonly struck: readonly Correction[];
  /** Where the data subject came from, and on what evidence. */
  readonly added: { readonly source: string; readonly evidence?: string };
  /** The groups on record. */
  readonly groups: readonly string[];
}

export const subjectCorrect = registerCommand({
  path: PATH,
  argument: "<subject>",
  flags: FLAGS,
  examples: {
    email:
      'seloste subject correct 1001 --set email=new@example.fi --ground "asked by e-mail 20.11.2026" --identity-checked "wrote from the old address" --yes',
    order:
      'seloste subject correct 1001 --set "orders[#2006].status=delivered" --ground "the parcel had arrived" --yes',
    wrong:
      'seloste subject correct 1001 --unset phone --wrong-person --ground "the holder of the number called" --identity-checked "called back the number of the order" --yes',
  },
  needs: () => ["personal"],
  may: () => ["special"],
  async prepare(desk, { args, flags }) {
    const asked = await readAsked(desk, args[0] ?? "", flags);
    const planned = await planAsked(desk.register, asked);
    if (isNothing(planned)) return { asked, planned };
    const { corrections } = planned.plan;
    const identity = correctedIdentifiers(corrections, asked.notice).length > 0;
    const words = await readWords(desk, flags, identity);
    const basis = needsGround(corrections) ? await basisOf(desk, flags.art9) : flags.art9;
    const { source } = flags;
    const from =
      source === undefined
        ? { ...planned.added, ...evidenceOf(flags) }
        : await sourceOf(desk, asked.notice, { ...flags, source, command: COMMAND });
    const entered = await enter(desk, {
      notice: asked.notice,
      fields: filledFields(corrections),
      source: from.source,
      recorded: planned.groups,
      group: flags.group,
      met: flags.met,
      command: COMMAND,
    });
    await demandCleanTexts(desk, asked, corrections, flags.hygiene);
    if (!flags.yes) await agree(desk, asked, planned);
    const more = basis === undefined ? {} : { basis };
    return { asked, planned, said: { words, from, entered, ...more } };
  },
  async run(desk, { asked, planned: shown, said }) {
    const { register, world } = desk;
    const { notice, subject, purpose } = asked;
    const { plan, struck, ...planned } = await planAsked(register, asked);
    if (JSON.stringify({ plan, struck, ...planned }) !== JSON.stringify(shown)) {
      throw new Refusal({ code: "rectification.overtaken", facts: {} });
    }
    const { corrections } = plan;
    const done = {
      id: subject.id,
      notice,
      plan,
      struck,
      sharing: [],
      banned: false,
      findable: true,
      had: [],
    };
    if (said === undefined) return { undone: true, view: correctedView(done) };
    const identifiers = correctedIdentifiers(corrections, notice);
    const sharing = await listOtherHolders(register, notice, subject, identifiers);
    const { groups, met } = said.entered;
    const origin = { at: world.now(), act: "correct" as const, ...said.from, ...said.words, met };
    const basis = said.basis === undefined ? {} : { basis: said.basis };
    const banned = saveRectification(register, notice, subject.nr, {
      corrections,
      struck,
      origin,
      groups,
      ...basis,
    });
    const findable = identifiers.length === 0 || isFindable(register, subject.nr);
    const fields = [...corrections, ...struck].map(({ field }) => field);
    const had = waitForTelling(desk, subject, await listWentOf(register, subject.nr), fields);
    return {
      audit: { act: "corrected", ...about(asked, [...corrections, ...struck]), purpose },
      view: correctedView({ ...done, sharing, banned, findable, had }),
    };
  },
});

function isNothing({ plan, struck }: Planned): boolean {
  return plan.corrections.length + struck.length === 0;
}

function evidenceOf({ evidence }: Given): { readonly evidence?: string } {
  return evidence === undefined ? {} : { evidence };
}

/** What the flags say; at the desk the fields are asked where none is given. */
async function readAsked(desk: RegisterDesk, reference: string, flags: Given): Promise<Asked> {
  const { register } = desk;
  const { notice } = await getNotice(register);
  const given = { given: flags.purpose, command: COMMAND, also: RECTIFICATION } as const;
  const purpose = await purposeOf(desk, notice, given);
  const past = readPast(flags);
  const typed = await readWanted(desk, flags);
  const subject = await getSubject(register, notice, reference);
  const asked = { notice, purpose, subject, wrongPerson: flags.wrongPerson };
  if (past !== undefined) return { ...asked, wanted: [], past };
  if (typed.length > 0) return { ...asked, wanted: typed };
  if (!desk.ask.possible) {
    throw new Refusal({ code: "usage.needs-flag", facts: { flag: "--set", command: COMMAND } });
  }
  // The entries that can be chosen are shown with their numbers.
  const { records } = await getHeld(register, subject.nr);
  await recordLook(desk, { ...asked, wanted: [] }, records);
  return { ...asked, wanted: await askWanted(desk, notice, records) };
}

function readPast({ past, wrongPerson, set, unset, from }: Given): PastNumber | undefined {
  if (past === undefined) return undefined;
  if (!wrongPerson) {
    const facts = { flag: "--past", other: "--wrong-person" };
    throw new Refusal({ code: "usage.only-with", facts });
  }
  if (set.length + unset.length > 0 || from !== undefined) {
    throw new Refusal({ code: "usage.contradiction", facts: { flags: ["--past", "--set"] } });
  }
  const number = readNumber(past);
  if (number !== undefined) return number;
  const facts = { flag: "--past", command: COMMAND, allowed: "12, s12" };
  throw new Refusal({ code: "usage.bad-value", facts });
}

async function planAsked(register: Register, asked: Asked): Promise<Planned> {
  const { notice, subject, wanted, wrongPerson, past } = asked;
  const special = wanted.some(({ field }) => findField(notice, field)?.drawer === "special");
  if (special || past?.drawer === "special") demandSpecial(register);
  const fields = wanted.map(({ field }) => field);
  demandOpen(register, notice, fields);
  const held = await getHeld(register, subject.nr);
  const { source, evidence } = held.added;
  const added = { source, ...(evidence === undefined ? {} : { evidence }) };
  const { groups } = held;
  const plan = planRectification(wanted, held, notice);
  if (past === undefined) {
    return { plan, struck: wrongPerson ? wrongAmong(plan.corrections) : [], added, groups };
  }
  const change = await getPastChange(register, notice, subject.nr, past);
  if (isHeldNow(change, held)) {
    const facts = { field: change.field };
    throw new Refusal({ code: "rectification.held-now", facts });
  }
  return { plan, struck: [change], added, groups };
}

/** The corrections whose old values were another person's. */
function wrongAmong(corrections: readonly Correction[]): readonly Correction[] {
  const wrong = corrections.filter(({ old }) => old !== undefined);
  if (wrong.length > 0 || corrections.length === 0) return wrong;
  throw new Refusal({ code: "rectification.nothing-wrong", facts: {} });
}

/** Shows what would change and asks once. */
async function agree(
  desk: RegisterDesk,
  asked: Asked,
  { plan: { corrections }, struck }: Planned,
): Promise<void> {
  const { ask, text: t, world } = desk;
  if (ask.possible) {
    await recordLook(desk, asked, [...corrections, ...struck]);
    world.stderr.write(`${planLines(corrections, struck, asked.notice, t)}\n`);
  }
  if (!(await ask.confirm("--yes", t.rectificationTexts.prompts.confirm))) throw new Stopped();
}

/** What a person is shown before they agree is a look, and stands in the trail before it is shown. */
async function recordLook(
  { register, world }: RegisterDesk,
  asked: Asked,
  seen: readonly Pick<Correction, "field" | "drawer">[],
): Promise<void> {
  const event: AuditEvent = { act: "opened", ...about(asked, seen), purpose: asked.purpose };
  await transaction(register, () => appendAudit(register, world.now(), PATH, event));
}

function about({ subject }: Asked, seen: readonly Pick<Correction, "field" | "drawer">[]) {
  return {
    subjects: [subject.id],
    fields: correctedFields(seen, "personal"),
    specialFields: correctedFields(seen, "special"),
  };
}

/** The texts that are to be held instead, looked through as everything that enters. */
async function demandCleanTexts(
  desk: RegisterDesk,
  { notice, subject }: Asked,
  corrections: readonly Correction[],
  typed: readonly string[],
): Promise<void> {
  const wanted = corrections.flatMap((one) =>
    one.kind === "value" && one.new !== undefined
      ? [{ field: one.field, item: one.item, value: one.new }]
      : [],
  );
  const own = ownLookup(desk.register, notice)(wanted, subject.nr);
  const policy = readPolicy(typed, COMMAND, ["store"]);
  await demandClean(desk, { notice, texts: wanted, own, policy });
}
