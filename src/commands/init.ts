import { freeCommand, type Desk } from "../command.ts";
import { findPassphrase } from "../opening/credential.ts";
import { Refusal } from "../domain/faults.ts";
import { findContact } from "../domain/notice/contact.ts";
import type { Notice } from "../domain/notice/notice.ts";
import { encryptUnder, newIdentity } from "../drawers/age.ts";
import { checkFree, removeFolder } from "../drawers/create.ts";
import { isOperatorName } from "../domain/register/operator.ts";
import { readTextFile } from "../files/text-file.ts";
import type { StagedFile } from "../files/staged.ts";
import { text } from "../flag.ts";
import { replaceContact } from "../notice-file/contact.ts";
import { loadNotice } from "../notice-file/load.ts";
import { contactName } from "../notice-file/schema.ts";
import type { Warning } from "../output/view.ts";
import { isSamePlace, registerFolder } from "../places.ts";
import { createRegister, type NewOperator } from "../store/create.ts";
import { guessable, newPassphrase } from "./new-passphrase.ts";
import { identityFile, newRecovery } from "./recovery/new-key.ts";

/** The name of the machine operator that cron and monitoring use. */
const WATCH = "watch";

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
    const passphrase = await newPassphrase(desk, {
      flag: "--passphrase-file",
      given: await findPassphrase(desk.world, desk.globals),
      known: guessable(notice),
    });
    const recovery = await newRecovery(desk, flags.recoveryOut, "seloste init");
    const staged: StagedFile[] = [...recovery.files];
    try {
      const operators = [await contactOperator(desk, operator, { passphrase, notice })];
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
  if (!isOperatorName(name) || name === WATCH) {
    throw new Refusal({ code: "operator.name", facts: {} });
  }
  return name;
}

async function contactOperator(
  { world }: Desk,
  name: string,
  { passphrase, notice }: { readonly passphrase: string; readonly notice: Notice },
): Promise<NewOperator> {
  const { identity, recipient } = await newIdentity();
  const file = await encryptUnder(passphrase, `${identity}\n`, world.workFactor);
  return { name, role: "contact", recipient, file, defaultPurpose: notice.defaultPurpose };
}

async function watchOperator(file: string, staged: StagedFile[]): Promise<NewOperator> {
  const { identity, recipient } = await newIdentity();
  staged.push(await identityFile(file, WATCH, { identity, recipient }));
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
