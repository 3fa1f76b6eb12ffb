import { Stopped } from "../../ask/ask.ts";
import { registerCommand, type RegisterDesk } from "../../command.ts";
import { type DisclosureFacts, disclosureId } from "../../domain/disclosure/disclosure.ts";
import { holdingBack } from "../../domain/disclosure/persons.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Field } from "../../domain/notice/field.ts";
import { encryptStream } from "../../drawers/age.ts";
import { beginPeopleList } from "../../files/people-list.ts";
import { stageFile } from "../../files/staged.ts";
import { expireBans } from "../../store/ban-expiry.ts";
import { disclosedWriter } from "../../store/disclosed.ts";
import { fillDisclosure, openDisclosure } from "../../store/disclosures.ts";
import { countEverybody } from "../../store/leaving.ts";
import { reading } from "../../store/register.ts";
import { confirmTyped } from "../confirm.ts";
import { demandUnchanged } from "./leaving.ts";
import { type Given, MAKE_FLAGS, type Order, readOrder } from "./make-order.ts";
import { settleSent } from "./settle.ts";
import { newTally, plan, sift, type Tally } from "./sift.ts";
import { carrierOf, heldBackFields, type Made, madeView, plannedView, receiverOf } from "./view.ts";

const PROGRESS = 100_000;

export const disclosureMake = registerCommand({
  path: "disclosure make",
  flags: MAKE_FLAGS,
  examples: {
    plan: "seloste disclosure make --to mailer --purpose customer-care --subjects language=sv --fields customerId,email --dry-run",
    list: "seloste disclosure make --to mailer --purpose customer-care --subjects mycashflow-asiakkaat.csv --fields customerId,email --out mailer.csv --yes",
    all: 'seloste disclosure make --to mailer --purpose customer-care --all --why "the new service begins" --fields customerId,email --out kaikki.csv --confirm 33',
  },
  needs: () => ["personal"],
  may: () => ["special"],
  async prepare(desk, { flags }) {
    const order = await readOrder(desk, flags);
    if (flags.dryRun) return { order };
    const path = await outputOf(desk, flags);
    const file = await stageFile(path, undefined);
    await agree(desk, order, flags);
    return { order, file };
  },
  async run(desk, { order, file }) {
    const { register } = desk;
    await demandSame(desk, order);
    expireBans(register, desk.world.now());
    if (file === undefined) {
      return { undone: true, view: plannedView(order, plan(register, order)) };
    }
    const made = await write(desk, order, file);
    const { leaving, fields } = order;
    const names = (drawer: Field["drawer"]) =>
      fields.filter((one) => one.drawer === drawer).map(({ id }) => id);
    return {
      audit: {
        act: "disclosed",
        fields: [made.id, ...names("personal")],
        specialFields: names("special"),
        ...purposeOf(leaving),
        counts: { persons: made.facts.persons, ...made.facts.heldBack },
      },
      files: [file],
      view: madeView(made, order),
    };
  },
});

async function outputOf({ ask, text: t }: RegisterDesk, flags: Given): Promise<string> {
  return flags.out ?? ask.text("--out", t.disclosureTexts.ask.out);
}

/** Everybody wants the count typed; a few want a yes. */
async function agree(desk: RegisterDesk, order: Order, flags: Given): Promise<void> {
  const { ask, text: t } = desk;
  const { selection, leaving } = order;
  const { name } = leaving.recipient.facts;
  const count = String(selection.count);
  if (leaving.all) {
    const question = t.disclosureTexts.ask.everybody(count, name);
    return confirmTyped(desk, { word: count, given: flags.confirm, question });
  }
  if (flags.yes) return;
  const tally = await reading(desk.register, () => plan(desk.register, order));
  demandSomebody(order, tally);
  const question = [
    ...heldBackFields(tally.heldBack, t).map(([reason, held]) => `${reason}: ${held}`),
    t.disclosureTexts.ask.agree(String(tally.persons), count, name),
  ].join("\n");
  if (!(await ask.confirm("--yes", question))) throw new Stopped();
}

/** @throws {Refusal} `disclosure.none-left` */
function demandSomebody({ notice, leaving }: Order, tally: Tally): void {
  if (tally.persons > 0) return;
  const sentences = holdingBack(notice, leaving, tally.heldBack);
  throw new Refusal({ code: "disclosure.none-left", facts: { sentences } });
}

/**
 * The gate once more, and that nobody came in beside those who were agreed to.
 *
 * @throws {Refusal} `disclosure.overtaken`
 */
async function demandSame({ register }: RegisterDesk, order: Order): Promise<void> {
  await demandUnchanged(register, order);
  const { leaving, selection } = order;
  if (!leaving.all || countEverybody(register) === selection.count) return;
  throw new Refusal({ code: "disclosure.overtaken", facts: {} });
}

/** As the record and the trail name it. */
function purposeOf({ purpose }: Order["leaving"]): { readonly purpose?: string } {
  return purpose === undefined ? {} : { purpose: purpose.id };
}

async function write(
  desk: RegisterDesk,
  order: Order,
  file: Awaited<ReturnType<typeof stageFile>>,
): Promise<Made> {
  const { register, world } = desk;
  const { fields, format, age, leaving, why } = order;
  const now = world.now();
  const nr = openDisclosure(register, { at: now, recordedAt: now });
  const list = await beginPeopleList(file, {
    format,
    fields: fields.map(({ id }) => id),
    ...(age === undefined ? {} : { encrypt: (content) => encryptStream([age], content) }),
  });
  const record = disclosedWriter(register, nr, fields);
  const settled = settleSent(desk, leaving.recipient.id, nr);
  const tally = newTally();
  let told = 0;
  for (const sent of sift(register, order, tally)) {
    await list.add(sent.map(({ values }) => values));
    for (const { subject, values } of sent) record(subject, values);
    settled.look(sent);
    if (tally.persons - told >= PROGRESS) {
      told = tally.persons;
      desk.progress(desk.text.disclosureTexts.progress(told));
    }
  }
  demandSomebody(order, tally);
  const sha256 = await list.end();
  const facts: DisclosureFacts = {
    kind: "bulk",
    to: receiverOf(leaving.recipient),
    ...purposeOf(leaving),
    fields: fields.flatMap(({ id, drawer }) => (drawer === "personal" ? [id] : [])),
    special: fields.some(({ drawer }) => drawer === "special"),
    ...(why === undefined ? {} : { why }),
    ...carrierOf(leaving),
    persons: tally.persons,
    heldBack: tally.heldBack,
    file: { sha256, format, encrypted: age !== undefined },
  };
  fillDisclosure(register, nr, facts);
  const { hygiene } = tally;
  return { id: disclosureId({ nr }), facts, path: file.path, told: settled.count(), hygiene };
}
