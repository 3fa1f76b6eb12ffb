/**
 * Passphrases: their one form, the rules for a new one, and where one may come from. Never from an
 * argument or the value of an environment variable: every child process could read those.
 */
import { execFile } from "node:child_process";
import { randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Refusal } from "../domain/faults.ts";
import { checkPrivate } from "./permissions.ts";

const SHORTEST = 15;
const LONGEST_BYTES = 1024;
/** Of the estimator's 0 to 4: 3 stands for more than ten thousand million guesses. */
const WEAKEST_SCORE = 3;
const WORDS = 7;
const COMMAND_MS = 60_000;

/** The one form of a passphrase: NFC, so that every keyboard's ä is the same; else as typed. */
export function normalisePassphrase(typed: string): string {
  return typed.normalize("NFC");
}

/**
 * Checks a new passphrase: at least 15 characters, at most 1,024 bytes, not easily guessed; no rule
 * about kinds of characters.
 *
 * @param known words that make it easy to guess here, such as the controller's name
 * @throws {Refusal} `passphrase.weak` with the reason
 */
export async function checkNewPassphrase(
  passphrase: string,
  known: readonly string[],
): Promise<void> {
  if (Array.from(passphrase).length < SHORTEST) throw weak("short");
  if (Buffer.byteLength(passphrase) > LONGEST_BYTES) throw weak("long");
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  const estimator = new ZxcvbnFactory({
    dictionary: common.dictionary,
    graphs: common.adjacencyGraphs,
  });
  if (estimator.check(passphrase, [...known]).score < WEAKEST_SCORE) throw weak("guessable");
}

/** A random passphrase of seven words of a list of 7,776: 90 bits. */
export async function passphraseOfWords(): Promise<string> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  const list = dictionary["diceware-common"];
  return Array.from({ length: WORDS }, () => list[randomInt(list.length)]).join(" ");
}

/**
 * The first line of a passphrase file, as restic and borg read theirs.
 *
 * @throws {Refusal} `register.permissions` when others could read it; `passphrase.unreadable`
 */
export async function readPassphraseFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) throw unreadable(file);
  await checkPrivate(file, "file");
  return firstLine(bytes, file);
}

/**
 * The first line a command prints; run without a shell, for at most a minute.
 *
 * @param argv a JSON array: the program and its arguments
 * @throws {Refusal} `passphrase.unreadable`
 */
export async function runPassphraseCommand(argv: string): Promise<string> {
  const [program, ...rest] = asArguments(argv);
  if (program === undefined) throw unreadable("--passphrase-command");
  const run = promisify(execFile);
  const options = { timeout: COMMAND_MS, encoding: "buffer" } as const;
  const result = await run(program, rest, options).catch(() => undefined);
  if (result === undefined) throw unreadable(program);
  return firstLine(result.stdout, program);
}

/** The passphrase that systemd hands to a unit, when there is one. */
export async function readCredential(folder: string | undefined): Promise<string | undefined> {
  if (folder === undefined) return undefined;
  const file = join(folder, "seloste-passphrase");
  const bytes = await readFile(file).catch(() => undefined);
  return bytes === undefined ? undefined : firstLine(bytes, file);
}

function weak(because: "short" | "long" | "guessable"): Refusal {
  return new Refusal({ code: "passphrase.weak", facts: { because } });
}

function asArguments(json: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(json);
    if (Array.isArray(parsed) && parsed.every((one) => typeof one === "string")) return parsed;
  } catch {
    // Not JSON: answered like any other wrong shape.
  }
  throw new Refusal({
    code: "usage.bad-value",
    facts: { flag: "--passphrase-command", command: "seloste", allowed: '["program","argument"]' },
  });
}

/** Letters of another encoding would silently become a passphrase that nobody can type. */
function firstLine(bytes: Uint8Array, where: string): string {
  const [line = ""] = asText(bytes, where).split(/\r?\n/u, 1);
  if (line === "") throw unreadable(where);
  return normalisePassphrase(line);
}

function asText(bytes: Uint8Array, where: string): string {
  try {
    // It leaves out a byte order mark, which some editors write and nobody sees.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(where);
  }
}

function unreadable(where: string): Refusal {
  return new Refusal({ code: "passphrase.unreadable", facts: { where } });
}
