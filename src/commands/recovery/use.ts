import { type KeysDesk, keysCommand } from "../../command.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { DRAWERS } from "../../domain/register/drawer.ts";
import { isOperatorName } from "../../domain/register/operator.ts";
import { text } from "../../flag.ts";
import { insertOperator } from "../../store/create.ts";
import { getNotice } from "../../store/notices.ts";
import { listKnownOperators } from "../../store/operators.ts";
import type { OpenedRegister } from "../../store/register.ts";
import { givenPassphrase, guessable, newPassphrase } from "../new-passphrase.ts";
import { giveNewIdentity } from "../operator/new-identity.ts";
import { askRecovery } from "./asked.ts";
import { newRecovery } from "./new-key.ts";

const COMMAND = "seloste recovery use";

export const recoveryUse = keysCommand({
  path: "recovery use",
  argument: "<name>",
  flags: {
    recoveryFile: text("<file>"),
    newPassphraseFile: text("<file>"),
    newPassphraseCommand: text("<json>"),
    recoveryOut: text("<file>"),
  },
  examples: {
    lost: "seloste recovery use anna --recovery-file recovery.txt --new-passphrase-file new --recovery-out next.txt",
  },
  needs: () => DRAWERS,
  recovery: (desk, { flags }) => askRecovery(desk, flags.recoveryFile),
  async run(desk, { args: [name = ""], flags }) {
    const { notice } = await getNotice(desk.register);
    const operator = await operatorOf(desk, name, notice);
    const passphrase = await newPassphrase(desk, {
      flag: "--new-passphrase-file",
      given: await givenPassphrase(flags.newPassphraseFile, flags.newPassphraseCommand),
      known: [...guessable(notice), operator.name],
    });
    const recovery = await newRecovery(desk, flags.recoveryOut, COMMAND);
    const audit = { act: "identity-recovered", fields: [operator.name] } as const;
    await giveNewIdentity(desk, { ...operator, role: "contact", passphrase, recovery, audit });
    return {
      view: {
        kind: "recovery.use",
        data: { name: operator.name, rotated: DRAWERS, recoveryOut: flags.recoveryOut ?? null },
        blocks: (t) => [
          { line: t.operatorTexts.recovered(operator.name) },
          { line: t.operatorTexts.recoveryRenewed },
          { line: t.operatorTexts.oldCopy },
        ],
        next: () => [`seloste status --operator ${operator.name}`],
      },
    };
  },
});

/**
 * A contact who lost the passphrase, or a new one.
 *
 * @throws {Refusal} `operator.name`, `operator.taken` for one who was removed,
 * `recovery.not-contact` for one of another role
 */
async function operatorOf(
  { register, world }: KeysDesk,
  name: string,
  notice: Notice,
): Promise<{ readonly name: string; readonly apply?: (register: OpenedRegister) => void }> {
  if (!isOperatorName(name)) throw new Refusal({ code: "operator.name", facts: {} });
  const found = (await listKnownOperators(register)).find((one) => one.name === name);
  if (found?.removedAt !== undefined) throw new Refusal({ code: "operator.taken", facts: {} });
  if (found !== undefined && found.role !== "contact") {
    throw new Refusal({ code: "recovery.not-contact", facts: {} });
  }
  if (found !== undefined) return { name };
  const { defaultPurpose } = notice;
  const added = { name, role: "contact", recipient: "", defaultPurpose } as const;
  return { name, apply: ({ connection }) => insertOperator(connection, added, world.now()) };
}
