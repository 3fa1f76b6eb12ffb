/**
 * Who opens the register, and with what. A flag beats the environment and an identity beats a
 * passphrase; only two flags that contradict are refused.
 */
import type { Ask } from "../ask/ask.ts";
import { Refusal } from "../domain/faults.ts";
import {
  normalisePassphrase,
  readCredential,
  readPassphraseFile,
  runPassphraseCommand,
} from "../drawers/passphrase.ts";
import { type Identity, listOperators, openIdentity, readIdentityFile } from "../drawers/unlock.ts";
import type { GlobalFlags } from "../global-flags.ts";
import type { Catalogue } from "../text/catalogue.ts";
import type { World } from "../world.ts";

/** Tries a person gets to type the passphrase. */
const TRIES = 3;

type Environment = Pick<World, "env">;

interface Asking {
  readonly world: Environment;
  readonly globals: GlobalFlags;
  readonly ask: Ask;
  readonly text: Catalogue;
}

/**
 * The identity that opens the register.
 *
 * @throws {Refusal} `register.no-passphrase` with every source that was tried;
 * `register.wrong-passphrase`, `register.wrong-identity`, `register.no-operator`
 */
export async function findIdentity(asking: Asking, folder: string): Promise<Identity> {
  const { world, globals } = asking;
  checkFlags(globals);
  if (globals.identity !== undefined) return readIdentityFile(globals.identity);
  const fromFlags = await passphraseOf(globals.passphraseFile, globals.passphraseCommand);
  if (fromFlags === undefined && isGiven(world.env["SELOSTE_IDENTITY_FILE"])) {
    return readIdentityFile(world.env["SELOSTE_IDENTITY_FILE"]);
  }
  const operator = await findOperator(asking, folder);
  const given = fromFlags ?? (await passphraseOfEnvironment(world));
  if (given !== undefined) return openIdentity(folder, operator, given);
  return askPassphrase(asking, folder, operator);
}

/** The passphrase of the flags or the environment; undefined when none is given. */
export async function findPassphrase(
  world: Environment,
  globals: GlobalFlags,
): Promise<string | undefined> {
  checkFlags(globals);
  const fromFlags = await passphraseOf(globals.passphraseFile, globals.passphraseCommand);
  return fromFlags ?? (await passphraseOfEnvironment(world));
}

function checkFlags(globals: GlobalFlags): void {
  const given = [
    globals.identity === undefined ? [] : ["--identity"],
    globals.passphraseFile === undefined ? [] : ["--passphrase-file"],
    globals.passphraseCommand === undefined ? [] : ["--passphrase-command"],
  ].flat();
  if (given.length > 1) throw new Refusal({ code: "usage.contradiction", facts: { flags: given } });
}

async function passphraseOfEnvironment(world: Environment): Promise<string | undefined> {
  if (isGiven(world.env["SELOSTE_PASSPHRASE"])) {
    throw new Refusal({ code: "passphrase.in-environment", facts: {} });
  }
  return (
    (await passphraseOf(
      world.env["SELOSTE_PASSPHRASE_FILE"],
      world.env["SELOSTE_PASSPHRASE_COMMAND"],
    )) ?? (await readCredential(world.env["CREDENTIALS_DIRECTORY"]))
  );
}

async function passphraseOf(
  file: string | undefined,
  command: string | undefined,
): Promise<string | undefined> {
  if (isGiven(file)) return readPassphraseFile(file);
  return isGiven(command) ? runPassphraseCommand(command) : undefined;
}

async function findOperator(asking: Asking, folder: string): Promise<string> {
  const { world, globals, ask, text } = asking;
  const operators = await listOperators(folder);
  const named = globals.operator ?? world.env["SELOSTE_OPERATOR"];
  if (isGiven(named)) {
    if (operators.includes(named)) return named;
  } else if (operators.length === 1 && operators[0] !== undefined) {
    return operators[0];
  } else if (operators.length > 1 && ask.possible) {
    const choices = operators.map((name) => ({ value: name, name }));
    return ask.choose("--operator", text.prompts.whoOpens, choices);
  }
  throw new Refusal({ code: "register.no-operator", facts: { operators } });
}

async function askPassphrase({ ask, text }: Asking, folder: string, operator: string) {
  if (!ask.possible) {
    const tried = [
      "--identity",
      "--passphrase-file",
      "--passphrase-command",
      "SELOSTE_IDENTITY_FILE",
      "SELOSTE_PASSPHRASE_FILE",
      "SELOSTE_PASSPHRASE_COMMAND",
      "CREDENTIALS_DIRECTORY",
    ];
    throw new Refusal({ code: "register.no-passphrase", facts: { tried } });
  }
  for (let left = TRIES; ; left -= 1) {
    const { passphrase, wrongPassphrase } = text.prompts;
    const again = left < TRIES ? `${wrongPassphrase} ` : "";
    const typed = await ask.secret("--passphrase-file", `${again}${passphrase(operator)}`);
    try {
      return await openIdentity(folder, operator, normalisePassphrase(typed));
    } catch (error) {
      const wrong = error instanceof Refusal && error.fault.code === "register.wrong-passphrase";
      if (!wrong || left === 1) throw error;
    }
  }
}

function isGiven(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}
