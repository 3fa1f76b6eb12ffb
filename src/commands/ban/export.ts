import { Stopped } from "../../ask/ask.ts";
import { registerCommand, type RegisterDesk } from "../../command.ts";
import {
  kindsFor,
  type Platform,
  PLATFORMS,
  SUPPRESSION_FORMS,
  type SuppressionForm,
} from "../../domain/ban/suppression.ts";
import { banKind } from "../../domain/ban/key.ts";
import { type DisclosureFacts, disclosureId } from "../../domain/disclosure/disclosure.ts";
import { demandLeaving } from "../../domain/disclosure/gate.ts";
import { consentedTo, personRules } from "../../domain/disclosure/persons.ts";
import { Refusal } from "../../domain/faults.ts";
import { CHANNELS } from "../../domain/import/form.ts";
import type { Field } from "../../domain/notice/field.ts";
import { tellsSpecial } from "../../domain/notice/inference.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Instant } from "../../domain/time.ts";
import { csvHead, csvLines } from "../../files/csv.ts";
import { type StagedFile, stageFile } from "../../files/staged.ts";
import { choice, flagName, type FlagValues, text, yes } from "../../flag.ts";
import { disclosedWriter } from "../../store/disclosed.ts";
import { fillDisclosure, openDisclosure } from "../../store/disclosures.ts";
import { getNotice } from "../../store/notices.ts";
import { personLookup, unread } from "../../store/persons.ts";
import type { Register } from "../../store/register.ts";
import { plainSha256 } from "../../store/plain-hash.ts";
import { expireBans } from "../../store/ban-expiry.ts";
import { countUnheld, type SuppressedOf, suppressedOf } from "../../store/suppressed.ts";
import {
  demandUnchanged,
  LEAVING_FLAGS,
  type Ordered,
  readLeaving,
} from "../disclosure/leaving.ts";
import { carrierOf, receiverOf } from "../disclosure/view.ts";
import { demandSpecial } from "../subject/drawer.ts";
import { OBJECTION } from "../subject/purpose.ts";
import { exportedView, type Written } from "./export-view.ts";

const COMMAND = "seloste ban export";

const FLAGS = {
  ...LEAVING_FLAGS,
  for: choice(PLATFORMS),
  own: yes(),
  channel: choice(CHANNELS),
  out: text("<file>"),
  yes: yes(),
} as const;
type Given = FlagValues<typeof FLAGS>;

interface Order {
  readonly platform: Platform;
  readonly form: SuppressionForm;
  readonly notice: Notice;
  readonly fields: readonly Field[];
  /** Absent where the program runs on a server of the controller. */
  readonly ordered?: Ordered;
  readonly file: StagedFile;
}

export const banExport = registerCommand({
  path: "ban export",
  flags: FLAGS,
  examples: {
    mailchimp: "seloste ban export --for mailchimp --to mailer --out estot.csv --yes",
    own: "seloste ban export --for listmonk --own --out blocklist.csv --yes",
  },
  needs: () => ["personal"],
  may: () => ["special"],
  async prepare(desk, { flags }) {
    const { ask, register, text: t } = desk;
    const { notice } = await getNotice(register);
    const platform =
      flags.for ??
      (await ask.choose(
        "--for",
        t.banTexts.prompts.for,
        PLATFORMS.map((value) => ({ value, name: value })),
      ));
    const form = SUPPRESSION_FORMS[platform];
    const kinds = kindsFor(form, flags.channel);
    const fields = notice.fields.filter((field) => {
      const kind = banKind(field);
      return kinds.some((one) => one === kind);
    });
    if (fields.some(({ id }) => tellsSpecial(notice, id))) demandSpecial(register);
    const ordered = await orderedOf(desk, flags, form, fields);
    if (ordered !== undefined) demandLeaving(notice, ordered.leaving);
    const path = flags.out ?? (await ask.text("--out", t.banTexts.prompts.output));
    const file = await stageFile(path, undefined);
    const whom = ordered?.leaving.recipient.facts.name ?? t.banTexts.ownServer;
    if (!flags.yes && !(await ask.confirm("--yes", t.banTexts.prompts.export(whom)))) {
      throw new Stopped();
    }
    const order = { platform, form, notice, fields, file };
    return ordered === undefined ? order : { ...order, ordered };
  },
  async run(desk, order: Order) {
    const { register, world } = desk;
    const { ordered, fields, file } = order;
    const now = world.now();
    expireBans(register, now);
    if (ordered !== undefined) await demandUnchanged(register, ordered);
    const sent = await write(register, order, now);
    const counts = { persons: sent.persons, rows: sent.rows, heldBack: sent.heldBack };
    return {
      audit: {
        act: "bans-exported",
        fields: [...(sent.id === undefined ? [] : [sent.id]), ...fields.map(({ id }) => id)],
        purpose: OBJECTION,
        counts,
      },
      files: [file],
      view: exportedView({ ...sent, ...order, unheld: countUnheld(register) }),
    };
  },
});

/** What is said of somebody else to whom it goes. */
const GATE_FLAGS = ["to", "purpose", "derogation", "why"] as const;

/** To whom it goes; a program on a server of one's own is nobody else. */
async function orderedOf(
  desk: RegisterDesk,
  flags: Given,
  form: SuppressionForm,
  fields: readonly Field[],
): Promise<Ordered | undefined> {
  if (flags.own) {
    const stray = GATE_FLAGS.find((key) => flags[key] !== undefined);
    if (stray !== undefined || !form.selfHosted) {
      const other = stray === undefined ? "--for" : flagName(stray);
      throw new Refusal({ code: "usage.contradiction", facts: { flags: ["--own", other] } });
    }
    return undefined;
  }
  return readLeaving(desk, flags, {
    fields: async () => fields.map(({ id }) => id),
    all: false,
    command: COMMAND,
    also: OBJECTION,
    ...(form.advertiser === undefined ? {} : { advertiser: form.advertiser }),
  });
}

async function write(register: Register, order: Order, now: Instant): Promise<Written> {
  const { form, fields, file, ordered } = order;
  const nr =
    ordered === undefined ? undefined : openDisclosure(register, { at: now, recordedAt: now });
  const record = nr === undefined ? undefined : disclosedWriter(register, nr, fields);
  const isHeldBack = heldBackReader(register, order);
  const tally = { persons: 0, rows: 0, heldBack: 0 };
  // Programs read it: an apostrophe before a formula would make another address of it.
  const line = { newline: "\n", raw: true } as const;
  await file.write(csvHead(form.columns, line));
  for (const one of suppressedOf(register, fields)) {
    if (isHeldBack(one.subject)) {
      tally.heldBack += 1;
      continue;
    }
    const rows = one.banned.flatMap((banned) => form.rows(banned, plainSha256));
    await file.write(csvLines(rows, line));
    record?.(one.subject, fieldsOf(one));
    tally.persons += 1;
    tally.rows += rows.length;
  }
  if (tally.persons === 0) throw new Refusal({ code: "ban.nothing-to-write", facts: {} });
  const sha256 = await file.seal();
  if (nr === undefined || ordered === undefined) return { ...tally, sha256 };
  fillDisclosure(register, nr, factsOf(order, ordered, { ...tally, sha256 }));
  return { ...tally, sha256, id: disclosureId({ nr }) };
}

function factsOf(
  { fields, platform }: Order,
  { leaving, why }: Ordered,
  { persons, heldBack, sha256 }: Written,
): DisclosureFacts {
  const { recipient, purpose } = leaving;
  return {
    kind: "bans",
    to: receiverOf(recipient),
    ...(purpose === undefined ? {} : { purpose: purpose.id }),
    fields: fields.map(({ id }) => id),
    special: false,
    ...(why === undefined ? {} : { why }),
    ...carrierOf(leaving),
    persons,
    heldBack: heldBack === 0 ? {} : { consent: heldBack },
    file: { sha256, format: platform, encrypted: false },
  };
}

function fieldsOf({ banned }: SuppressedOf): ReadonlySet<string> {
  return new Set(banned.map(({ field }) => field));
}

/** The rules that hold for each of them; of a ban list everybody is banned. */
function heldBackReader(
  register: Register,
  { ordered, notice }: Order,
): (subject: number) => boolean {
  if (ordered === undefined) return () => false;
  const { leaving } = ordered;
  const rules = personRules(notice, leaving).filter(({ reason }) => reason !== "ban");
  if (rules.length === 0) return () => false;
  const lookup = personLookup(register, { notice, to: consentedTo(leaving) });
  return (subject) => {
    const person = lookup([unread(subject)])(subject);
    return rules.some(({ holdsBack }) => holdsBack(person));
  };
}
