import { type Desk, type Input, type KeysDesk, keysCommand } from "../../command.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { DRAWERS, DRAWERS_OF, type Role, ROLES } from "../../domain/register/drawer.ts";
import { hasEnded, isOperatorName } from "../../domain/register/operator.ts";
import type { Day } from "../../domain/time.ts";
import { encryptUnder, isRecipient, newIdentity } from "../../drawers/age.ts";
import { type StagedFile } from "../../files/staged.ts";
import { choice, type FlagValues, text } from "../../flag.ts";
import type { View, Warning } from "../../output/view.ts";
import { insertOperator } from "../../store/create.ts";
import { getNotice } from "../../store/notices.ts";
import { listKnownOperators, readRecipients, withRecipient } from "../../store/operators.ts";
import { givenPassphrase, guessable, newPassphrase } from "../new-passphrase.ts";
import { identityFile } from "../recovery/new-key.ts";
import { readDayFlag } from "../day-flag.ts";

const COMMAND = "seloste operator add";

const FLAGS = {
  role: choice(ROLES),
  until: text("<day>"),
  recipient: text("<age1…>"),
  identityOut: text("<file>"),
  newPassphraseFile: text("<file>"),
  newPassphraseCommand: text("<json>"),
} as const;

export const operatorAdd = keysCommand({
  path: "operator add",
  argument: "<name>",
  flags: FLAGS,
  examples: {
    deputy: "seloste operator add sari --role support --until 2026-12-31 --new-passphrase-file new",
    machine: "seloste operator add monitor --role watch --identity-out monitor.txt",
  },
  needs: () => DRAWERS,
  async run(desk, input) {
    const { register, world } = desk;
    const name = await nameOf(desk, input);
    const { notice } = await getNotice(register);
    const { flags } = input;
    const today = localDay(world.now(), notice.zone);
    const until = flags.until === undefined ? undefined : untilOf(flags.until, today);
    const role = flags.role ?? (await askRole(desk));
    const made = await makeIdentity(desk, flags, { name, notice });
    const { recipient, file } = made;
    await desk.change({
      drawers: DRAWERS_OF[role],
      rotates: false,
      recipients: (now, drawer) => withRecipient(now, { recipient, operator: name, role }, drawer),
      apply: ({ connection }) => {
        const purpose =
          role === "contact" || role === "support" ? notice.defaultPurpose : undefined;
        const added = {
          name,
          role,
          recipient,
          ...(until === undefined ? {} : { until }),
          ...(purpose === undefined ? {} : { defaultPurpose: purpose }),
        };
        insertOperator(connection, added, world.now());
      },
      ...(file === undefined ? {} : { operatorFile: { name, bytes: file } }),
      files: made.files,
      audit: { act: "operator-added", fields: [name] },
    });
    return { view: viewOf({ name, role, until, identityOut: flags.identityOut }) };
  },
});

/** @throws {Refusal} `operator.name`, `operator.taken` */
async function nameOf(
  { register }: KeysDesk,
  { args: [name = ""] }: Input<typeof FLAGS>,
): Promise<string> {
  if (!isOperatorName(name)) throw new Refusal({ code: "operator.name", facts: {} });
  const known = await listKnownOperators(register);
  if (known.some((one) => one.name === name)) {
    throw new Refusal({ code: "operator.taken", facts: {} });
  }
  return name;
}

/** @throws {Refusal} `usage.bad-value`, `operator.until` */
function untilOf(typed: string, today: Day): Day {
  const until = readDayFlag(typed, "--until", COMMAND);
  if (hasEnded({ until }, today)) throw new Refusal({ code: "operator.until", facts: {} });
  return until;
}

async function askRole({ ask, text: { operatorTexts } }: Desk): Promise<Role> {
  const choices = ROLES.map((role) => ({
    value: role,
    name: `${role}: ${operatorTexts.roles[role]}`,
  }));
  return ask.choose("--role", operatorTexts.askRole, choices);
}

interface MadeIdentity {
  readonly recipient: string;
  /** Under a passphrase. */
  readonly file?: Uint8Array;
  readonly files: readonly StagedFile[];
}

/** Somebody's own recipient, an identity file for a machine, or an identity under a passphrase. */
async function makeIdentity(
  desk: KeysDesk,
  flags: FlagValues<typeof FLAGS>,
  { name, notice }: { readonly name: string; readonly notice: Notice },
): Promise<MadeIdentity> {
  checkApart(flags);
  if (flags.recipient !== undefined) {
    return { recipient: await checkRecipient(desk, flags.recipient), files: [] };
  }
  const { identity, recipient } = await newIdentity();
  if (flags.identityOut !== undefined) {
    return {
      recipient,
      files: [await identityFile(flags.identityOut, name, { identity, recipient })],
    };
  }
  const passphrase = await newPassphrase(desk, {
    flag: "--new-passphrase-file",
    given: await givenPassphrase(flags.newPassphraseFile, flags.newPassphraseCommand),
    known: [...guessable(notice), name],
  });
  const file = await encryptUnder(passphrase, `${identity}\n`, desk.world.workFactor);
  return { recipient, file, files: [] };
}

function checkApart(flags: FlagValues<typeof FLAGS>): void {
  const given = [
    flags.recipient === undefined ? [] : ["--recipient"],
    flags.identityOut === undefined ? [] : ["--identity-out"],
    flags.newPassphraseFile === undefined ? [] : ["--new-passphrase-file"],
    flags.newPassphraseCommand === undefined ? [] : ["--new-passphrase-command"],
  ].flat();
  if (given.length > 1) throw new Refusal({ code: "usage.contradiction", facts: { flags: given } });
}

/** @throws {Refusal} `operator.recipient`, `operator.recipient-known` */
async function checkRecipient({ register }: KeysDesk, recipient: string): Promise<string> {
  if (!(await isRecipient(recipient))) throw new Refusal({ code: "operator.recipient", facts: {} });
  const known = readRecipients(register.connection, "casework");
  if (known.some((one) => one.recipient === recipient)) {
    throw new Refusal({ code: "operator.recipient-known", facts: {} });
  }
  return recipient;
}

interface Added {
  readonly name: string;
  readonly role: Role;
  readonly until: Day | undefined;
  readonly identityOut: string | undefined;
}

function viewOf({ name, role, until, identityOut }: Added): View {
  const drawers = DRAWERS_OF[role];
  const log: Warning = { code: "operator.log", say: (t) => t.operatorTexts.tellOfLog };
  const stays: Warning = { code: "operator.stays", say: (t) => t.operatorTexts.keyStays };
  return {
    kind: "operator.add",
    data: { name, role, drawers, until: until ?? null, identity: identityOut ?? null },
    blocks: (t) => [
      { line: t.operatorTexts.added(name, role) },
      {
        fields: [
          [t.operatorTexts.drawers, drawers.map((drawer) => t.drawers[drawer]).join(", ")],
          ...(until === undefined ? [] : [[t.operatorTexts.until, until] as const]),
          ...(identityOut === undefined ? [] : [[t.operatorTexts.identity, identityOut] as const]),
        ],
      },
    ],
    warnings: [...(role === "watch" ? [] : [log]), ...(until === undefined ? [] : [stays])],
    next: () => ["seloste operator list"],
  };
}
