import { type KeysDesk, keysCommand } from "../../command.ts";
import { Refusal } from "../../domain/faults.ts";
import { DRAWERS } from "../../domain/register/drawer.ts";
import { encryptUnder } from "../../drawers/age.ts";
import { text, yes } from "../../flag.ts";
import type { Warning } from "../../output/view.ts";
import { getNotice } from "../../store/notices.ts";
import { listKnownOperators } from "../../store/operators.ts";
import { givenPassphrase, guessable, newPassphrase } from "../new-passphrase.ts";
import { giveNewIdentity } from "./new-identity.ts";

export const operatorPassphrase = keysCommand({
  path: "operator passphrase",
  flags: {
    newIdentity: yes(),
    newPassphraseFile: text("<file>"),
    newPassphraseCommand: text("<json>"),
  },
  examples: {
    plain: "seloste operator passphrase --new-passphrase-file new",
    seen: "seloste operator passphrase --new-identity --new-passphrase-file new",
  },
  // Who opens less cannot change the keys of all drawers: a contact adds them anew.
  needs: ({ flags }) => (flags.newIdentity ? DRAWERS : []),
  async run(desk, { flags }) {
    const { register, identity } = desk;
    const { name, role } = register.operator;
    await demandPassphrase(desk);
    const { notice } = await getNotice(register);
    const passphrase = await newPassphrase(desk, {
      flag: "--new-passphrase-file",
      given: await givenPassphrase(flags.newPassphraseFile, flags.newPassphraseCommand),
      known: [...guessable(notice), name],
    });
    if (flags.newIdentity) {
      const audit = { act: "identity-changed", fields: [name] } as const;
      await giveNewIdentity(desk, { name, role, passphrase, audit });
    } else {
      const bytes = await encryptUnder(passphrase, `${identity.identity}\n`, desk.world.workFactor);
      await desk.change({
        drawers: [],
        rotates: false,
        recipients: (now) => now,
        apply: () => {},
        operatorFile: { name, bytes },
        audit: { act: "passphrase-changed", fields: [name] },
      });
    }
    const rotated = flags.newIdentity;
    return {
      view: {
        kind: "operator.passphrase",
        data: { name, rotated: rotated ? DRAWERS : [] },
        blocks: (t) => [
          { line: t.operatorTexts.passphraseChanged(name) },
          ...(rotated ? [{ line: t.operatorTexts.rotated }] : []),
        ],
        warnings: [rotated ? OLD_COPY : OLD_FILE],
      },
    };
  },
});

const OLD_FILE: Warning = { code: "passphrase.old-file", say: (t) => t.operatorTexts.oldFile };
const OLD_COPY: Warning = { code: "passphrase.old-copy", say: (t) => t.operatorTexts.oldCopy };

/** @throws {Refusal} `operator.no-passphrase` for an operator who keeps an identity elsewhere */
async function demandPassphrase({ register }: KeysDesk): Promise<void> {
  const { name } = register.operator;
  const known = await listKnownOperators(register);
  if (known.some((one) => one.name === name && one.file !== undefined)) return;
  throw new Refusal({ code: "operator.no-passphrase", facts: {} });
}
