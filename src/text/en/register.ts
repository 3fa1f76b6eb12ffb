import type { RegisterFaults } from "../../domain/register/faults.ts";
import type { UsageFaults } from "../../domain/usage-faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import { damage } from "./damage.ts";

const kinds: Readonly<Record<string, string>> = {
  link: "it is a link",
  kind: "it is of the wrong kind",
  owner: "it belongs to another account",
};

export const usageFaults: FaultTexts<keyof UsageFaults> = {
  "usage.unknown-command": ({ nearest }) => ({
    what: "There is no such command. Nothing was done.",
    next: nearest === undefined ? "See: seloste --help" : `Did you mean: ${nearest}`,
  }),
  "usage.unknown-flag": ({ flag, command, nearest }) => ({
    what: `${command} knows no flag ${flag}. Nothing was done.`,
    next: nearest === undefined ? `See: ${command} --help` : `Did you mean: ${nearest}`,
  }),
  "usage.missing-argument": ({ argument, command }) => ({
    what: `${command} needs <${argument}>. Nothing was done.`,
    next: `See: ${command} --help`,
  }),
  "usage.missing-value": ({ flag, command }) => ({
    what: `${flag} needs a value. Nothing was done.`,
    next: `See: ${command} --help`,
  }),
  "usage.too-many-arguments": ({ command }) => ({
    what: `${command} was given more than it takes. Nothing was done.`,
    next: `Put words with spaces in quotes. See: ${command} --help`,
  }),
  "usage.needs-flag": ({ flag, command }) => ({
    what: `${command} needs ${flag}, because nobody can be asked here. Nothing was done.`,
    next: `Add ${flag}, or run it in a terminal without --no-input. See: ${command} --help`,
  }),
  "usage.bad-value": ({ flag, command, allowed }) => ({
    what: `The value of ${flag} is not one that ${command} takes. Nothing was done.`,
    next: `Allowed: ${allowed}`,
  }),
  "usage.repeated-flag": ({ flag, command }) => ({
    what: `${flag} stands more than once and takes one value. Nothing was done.`,
    next: `Give it once, or give the command again for each value. See: ${command} --help`,
  }),
  "usage.only-with": ({ flag, other }) => ({
    what: `${flag} says something only together with ${other}. Nothing was done.`,
    next: `Add ${other}, or leave ${flag} out.`,
  }),
  "usage.on-screen": ({ command }) => ({
    what: "The rows would stay in the memory of the terminal. Nothing was done.",
    next: `Name a file: ${command} … -o <file>`,
  }),
  "usage.file-only": ({ command }) => ({
    what: "The result is no text and goes only to a file. Nothing was done.",
    next: `Name a file: ${command} … -o <file>`,
  }),
  "usage.contradiction": ({ flags }) => ({
    what: `${flags.join(" and ")} contradict each other. Nothing was done.`,
    next: "Give one of them.",
  }),
  "usage.unconfirmed": ({ flag, word }) => ({
    what: "What was named is not what this would change. Nothing was changed.",
    next: `To go on: ${flag} ${word}`,
  }),
  "usage.unknown-topic": ({ topics }) => ({
    what: "There is no such help topic.",
    next: `Topics: ${topics.join(", ")}`,
  }),
};

type Ours = Exclude<keyof RegisterFaults, `operator.${string}` | `recovery.${string}`>;

export const registerFaults: FaultTexts<Ours> = {
  "register.none": ({ folder }) => ({
    what: `There is no register at ${folder}.`,
    next: "Make one with: seloste init. Or say where it is: --register <folder>",
  }),
  "register.not-empty": ({ folder }) => ({
    what: `${folder} exists and is not empty. Nothing was changed.`,
    next: "Give a new place: seloste init --register <folder>",
  }),
  "register.locked": ({ waitedSeconds }) => ({
    what: `Another process is writing to the register; waited ${waitedSeconds} s. Nothing was changed.`,
    next: "Try again in a moment, or wait longer: --wait 2m",
  }),
  "register.damaged": ({ file }) => ({
    what: `${file} is damaged or is not what it should be. Nothing was changed, nothing was repaired.`,
    next: damage(file),
  }),
  "register.rolled-back": ({ file }) => ({
    what: `${file} does not belong to this register as this machine knows it. Nothing was changed.`,
    next: "Somebody may have put another or an older file in its place. See: seloste help trust",
  }),
  "register.other-key": ({ register }) => ({
    what: "Casework has another key than this machine knows. Nothing was changed.",
    next: `Were the keys changed on another machine (operator remove, recovery use)? Then say so with a command that works on people: --accept-older ${register}. It is recorded. If not, somebody may have put another file in its place: seloste help trust`,
  }),
  "register.rekeying": () => ({
    what: "The keys of the register are being changed, or that was cut off. Nothing was changed.",
    next: "Try again in a moment. If it stays so, a contact finishes it by opening the register once: seloste status",
  }),
  "register.rekeyed": () => ({
    what: "Somebody changed the keys of the register at this moment. Nothing was changed.",
    next: "Run it again.",
  }),
  "register.unfinished": () => ({
    what: "It was recorded, but not all keys could be changed. Nothing is lost: the next opening goes on with it.",
    next: "Look at the free space and at who else has the register open, then: seloste status",
  }),
  "register.newer": ({ format, known }) => ({
    what: `A newer seloste wrote this register (format ${format}; this one knows ${known}). It was not touched.`,
    next: "Install the newer seloste on this machine as well.",
  }),
  "register.permissions": ({ path, found }) => ({
    what: `${path} is not safe: ${kinds[found] ?? `others may use it (mode ${found})`}. Nothing was opened.`,
    next: "A register and its secrets belong to one account: chmod go= <path>",
  }),
  "register.moved": ({ file, from }) => ({
    what: `${file} has an unfinished write that began in ${from}. Nothing was opened.`,
    next: "Move the folder back there, open it once (seloste status), then move it.",
  }),
  "register.drawer-closed": ({ drawer, role }) => ({
    what: `This needs the ${drawer} drawer, and your key does not open it. Nothing was changed.`,
    next: `An operator with the role ${role} can do it.`,
  }),
  "register.no-operator": ({ operators }) => ({
    what: "It is not clear who opens the register.",
    next: `Say who: --operator {${operators.join(" | ")}}`,
  }),
  "register.no-passphrase": ({ tried }) => ({
    what: "No passphrase and no identity could be obtained.",
    next: `Tried: ${tried.join(", ")}. Or run it in a terminal without --no-input.`,
  }),
  "register.wrong-passphrase": ({ operator }) => ({
    what: `The passphrase does not open the key of ${operator}. Nothing was changed.`,
    next: "Check Caps Lock and the keyboard layout, and whether this is your operator name.",
  }),
  "register.wrong-identity": ({ file }) => ({
    what: `${file} holds no identity that opens this register. Nothing was changed.`,
    next: "Give the file that init or operator add made for this register.",
  }),
  "register.unknown-operator": () => ({
    what: "The key opens the register, but no operator is known by it. Nothing was changed.",
    next: "The recovery key opens by hand only. Use an operator's passphrase or identity.",
  }),
  "passphrase.weak": ({ because }) => ({
    what: `The passphrase is ${{ short: "shorter than 15 characters", long: "longer than 1,024 bytes", guessable: "too easy to guess" }[because]}. Nothing was changed.`,
    next: "Take five or more words that do not belong together.",
  }),
  "passphrase.unreadable": ({ where }) => ({
    what: `No passphrase could be read from ${where}.`,
    next: "Its first line must be the passphrase.",
  }),
  "passphrase.in-environment": () => ({
    what: "SELOSTE_PASSPHRASE is not read: every program started from here could see it.",
    next: "Unset it and use SELOSTE_PASSPHRASE_FILE or SELOSTE_PASSPHRASE_COMMAND.",
  }),
  "passphrase.differs": () => ({
    what: "The two passphrases differ. Nothing was changed.",
    next: "Run it again.",
  }),
  "input.missing": ({ file }) => ({
    what: `There is no file ${file}. Nothing was done.`,
    next: "Check the name and the folder: ls shows what is there.",
  }),
  "input.unreadable": ({ file }) => ({
    what: `${file} could not be read as text. Nothing was done.`,
    next: "It must be a UTF-8 text file of at most 4 MiB.",
  }),
  "output.in-register": ({ path }) => ({
    what: `${path} is inside the register's folder. Nothing was written.`,
    next: "Give a place elsewhere.",
  }),
  "output.exists": ({ path }) => ({
    what: `${path} exists. Nothing was written over.`,
    next: "Give another name, or --force where the command has it.",
  }),
  "output.failed": ({ path, reason }) => ({
    what: `${path} could not be written (${reason}). No half file was left.`,
    next: "Check the place and the free space, then run it again.",
  }),
};
