import { freeCommand, type Desk } from "../command.ts";
import { findPassphrase } from "../credential.ts";
import { Refusal } from "../domain/faults.ts";
import { findContact } from "../domain/notice/contact.ts";
import type { Notice } from "../domain/notice/notice.ts";
import { encryptUnder, newIdentity } from "../drawers/age.ts";
import { checkFree, removeFolder } from "../drawers/create.ts";
import { checkNewPassphrase, normalisePassphrase } from "../drawers/passphrase.ts";
import { readTextFile } from "../files/text-file.ts";
import { type StagedFile, stageFile } from "../files/staged.ts";
import { text } from "../flag.ts";
import { replaceContact } from "../notice-file/contact.ts";
import { loadNotice } from "../notice-file/load.ts";
import { contactName } from "../notice-file/schema.ts";
import type { Warning } from "../output/view.ts";
import { isSamePlace, registerFolder } from "../places.ts";
import { createRegister, type NewOperator, RECOVERY } from "../store/create.ts";

/** The name of the machine operator that cron and monitoring use. */
const WATCH = "watch";
const OPERATOR_NAME = /^[a-z][a-z0-9-]{0,31}$/u;
/** How much of the recovery key is asked back: enough to show that it was written down. */
const ASKED_BACK = 8;

export const init = freeCommand({
  path: "init",
  flags: {
    notice: text("<file>"),
    contact: text("<name>"),
    recoveryOut: text("<file>"),
    watchIdentity: text("<file>"),
  },
  examples: {
    first: "seloste init --operator anna",
    script: "seloste init --operator anna --recovery-out recovery.txt --watch-identity watch.txt",
  },
  async run(desk, { flags }) {
    const folder = registerFolder(desk.world, desk.globals.register);
    checkApart(flags.recoveryOut, flags.watchIdentity);
    await checkFree(folder);
    const { body, notice } = await readNotice(desk, flags.notice, flags.contact);
    const operator = await nameOperator(desk);
    const passphrase = await newPassphrase(desk, notice);
    const recovery = await newIdentity();
    const staged: StagedFile[] = [];
    try {
      await keepRecovery(desk, recovery.identity, flags.recoveryOut, staged);
      const operators = [await contactOperator(operator, passphrase, notice)];
      if (flags.watchIdentity !== undefined) {
        operators.push(await watchOperator(flags.watchIdentity, staged));
      }
      const id = await createRegister({
        folder,
        at: desk.world.now(),
        operators,
        recoveryRecipient: recovery.recipient,
        notice: { body, model: notice },
      });
      await nameSecrets(staged, folder);
      return { view: viewOf({ id, folder, operator, notice, watch: flags.watchIdentity }) };
    } catch (error) {
      for (const file of staged) await file.discard();
      throw error;
    }
  },
});

/** A register whose recovery key got no place is of no use: it holds nothing yet and goes again. */
async function nameSecrets(staged: readonly StagedFile[], folder: string): Promise<void> {
  try {
    for (const file of staged) await file.commit();
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}

/** Two secrets in one file would be one lost, and that only after the register is made. */
function checkApart(recoveryOut: string | undefined, watchIdentity: string | undefined): void {
  if (recoveryOut === undefined || watchIdentity === undefined) return;
  if (!isSamePlace(recoveryOut, watchIdentity)) return;
  const facts = { flags: ["--recovery-out", "--watch-identity"] };
  throw new Refusal({ code: "usage.contradiction", facts });
}

async function readNotice(desk: Desk, file: string | undefined, contact: string | undefined) {
  const path = noticePath(desk, file ?? "omaparantola");
  const read = await readTextFile(path);
  if (contact !== undefined && !contactName.safeParse(contact).success) {
    const facts = {
      flag: "--contact",
      command: "seloste init",
      allowed: desk.text.initTexts.contactName,
    };
    throw new Refusal({ code: "usage.bad-value", facts });
  }
  const body = contact === undefined ? read : replaceContact(read, path, contact);
  return { body, notice: loadNotice(body, path) };
}

/** The notices that come with seloste, to start from. */
const SHIPPED: readonly string[] = ["omaparantola", "clinic", "club"];

/** A shipped notice by its name; anything else is the path of a file. */
function noticePath({ world }: Desk, given: string): string {
  return SHIPPED.includes(given) ? `${world.data}notices/${given}.yaml` : given;
}

async function nameOperator({ ask, globals, text: { prompts } }: Desk): Promise<string> {
  const name = globals.operator ?? (await ask.text("--operator", prompts.operator));
  if (!OPERATOR_NAME.test(name) || name === WATCH || name === RECOVERY) {
    throw new Refusal({ code: "operator.name", facts: {} });
  }
  return name;
}

/** What anybody who knows the company would try first: its names and their words. */
function guessable(notice: Notice): readonly string[] {
  const names = [...notice.controllers.map(({ name }) => name), ...Object.values(notice.name)];
  return [...new Set(names.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]))];
}

/** A passphrase from a file or command, or typed twice; checked before anything is made. */
async function newPassphrase(desk: Desk, notice: Notice): Promise<string> {
  const {
    ask,
    globals,
    text: { prompts },
    world,
  } = desk;
  const known = guessable(notice);
  const given = await findPassphrase(world, globals);
  if (given !== undefined) {
    await checkNewPassphrase(given, known);
    return given;
  }
  const typed = normalisePassphrase(await ask.secret("--passphrase-file", prompts.newPassphrase));
  await checkNewPassphrase(typed, known);
  const again = normalisePassphrase(
    await ask.secret("--passphrase-file", prompts.repeatPassphrase),
  );
  if (again !== typed) throw new Refusal({ code: "passphrase.differs", facts: {} });
  return typed;
}

/** The recovery key goes to a file, or to the terminal once, and is asked back there. */
async function keepRecovery(
  { ask, text: { initTexts, prompts }, world }: Desk,
  identity: string,
  file: string | undefined,
  staged: StagedFile[],
): Promise<void> {
  if (file !== undefined) {
    const out = await stageFile(file);
    staged.push(out);
    await out.write(`# seloste recovery key\n${identity}\n`);
    return;
  }
  if (!ask.possible) {
    const facts = { flag: "--recovery-out", command: "seloste init" };
    throw new Refusal({ code: "usage.needs-flag", facts });
  }
  world.stderr.write(`\n${initTexts.recovery}\n\n  ${identity}\n\n`);
  const typed = await ask.text("--recovery-out", prompts.recoveryWritten);
  if (typed.trim().toUpperCase() !== identity.slice(-ASKED_BACK)) {
    throw new Refusal({ code: "recovery.differs", facts: {} });
  }
}

async function contactOperator(
  name: string,
  passphrase: string,
  notice: Notice,
): Promise<NewOperator> {
  const { identity, recipient } = await newIdentity();
  const file = await encryptUnder(passphrase, `${identity}\n`);
  return { name, role: "contact", recipient, file, defaultPurpose: notice.defaultPurpose };
}

async function watchOperator(file: string, staged: StagedFile[]): Promise<NewOperator> {
  const { identity, recipient } = await newIdentity();
  const out = await stageFile(file);
  staged.push(out);
  await out.write(`# seloste ${WATCH}\n# public key: ${recipient}\n${identity}\n`);
  return { name: WATCH, role: "watch", recipient };
}

interface Made {
  readonly id: string;
  readonly folder: string;
  readonly operator: string;
  readonly notice: Notice;
  readonly watch: string | undefined;
}

function viewOf({ id, folder, operator, notice, watch }: Made) {
  const contact = findContact(notice);
  const missing = contact === undefined || contact.placeholder;
  const noContact: Warning = { code: "init.no-contact", say: (t) => t.initTexts.noContact };
  return {
    kind: "register.init",
    data: {
      id,
      folder,
      operator,
      watch: watch ?? null,
      notice: notice.id,
      contactMissing: missing,
    },
    blocks: (t: Desk["text"]) => [
      { line: t.initTexts.made(folder) },
      {
        fields: [
          [t.initTexts.operator, operator],
          [t.initTexts.notice, notice.name[t.language]],
          ...(watch === undefined ? [] : [[t.initTexts.watch, watch] as const]),
        ] as const,
      },
    ],
    warnings: missing ? [noContact] : [],
    next: (t: Desk["text"]) =>
      notice.sources.slice(0, 1).map((source) => t.initTexts.next(source.id)),
  };
}
