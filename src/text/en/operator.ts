import type { RegisterFaults } from "../../domain/register/faults.ts";
import type { FaultTexts } from "../catalogue.ts";

type Ours = Extract<keyof RegisterFaults, `operator.${string}` | `recovery.${string}`>;

export const operatorFaults: FaultTexts<Ours> = {
  "operator.name": () => ({
    what: "That is no operator name. Nothing was done.",
    next: "A name has 1 to 32 of a-z, 0-9 and -, begins with a letter and is not recovery; init keeps watch for cron.",
  }),
  "operator.taken": () => ({
    what: "An operator of that name exists or existed. Nothing was changed.",
    next: "The audit trail names operators, so a name is given once. Take another: seloste operator list --all",
  }),
  "operator.unknown": () => ({
    what: "There is no such operator. Nothing was changed.",
    next: "See who there is: seloste operator list",
  }),
  "operator.self": () => ({
    what: "You cannot remove yourself. Nothing was changed.",
    next: "Another contact can: seloste operator remove",
  }),
  "operator.last": ({ drawer }) => ({
    what: `Nobody else could open the ${drawer} drawer any more. Nothing was changed.`,
    next: "Add somebody first: seloste operator add <name> --role contact",
  }),
  "operator.ended": ({ operator, until }) => ({
    what: `${operator} was to open the register until ${until}, and that day is over. Nothing was opened.`,
    next: "A contact can add you again under another name, and should remove this one.",
  }),
  "operator.until": () => ({
    what: "That day is over already. Nothing was changed.",
    next: "Give the last day on which the operator may open the register: --until 2026-12-31",
  }),
  "operator.recipient": () => ({
    what: "That is no recipient that age reads. Nothing was changed.",
    next: "It begins with age1 and is the line that age-keygen calls the public key.",
  }),
  "operator.recipient-known": () => ({
    what: "That recipient already belongs to an operator. Nothing was changed.",
    next: "Each operator has a key of their own, or the audit trail could not tell them apart.",
  }),
  "operator.no-passphrase": () => ({
    what: "Your identity stands in a file of your own, not under a passphrase in the register. Nothing was changed.",
    next: "For another key: a contact adds you under another name and removes this one.",
  }),
  "recovery.differs": () => ({
    what: "Those are not the last characters of the recovery key. Nothing was changed.",
    next: "Run it again; it will show a new recovery key.",
  }),
  "recovery.wrong": () => ({
    what: "That key does not open this register. Nothing was changed.",
    next: "The recovery key begins with AGE-SECRET-KEY-1. Whoever renewed it last has the one in force.",
  }),
  "recovery.not-contact": () => ({
    what: "That operator is no contact, and the recovery key makes a contact. Nothing was changed.",
    next: "Name the contact who lost the passphrase, or a new name.",
  }),
};

export const operatorTexts = {
  columns: ["Name", "Role", "Opens", "State", "Since", "Until", "Key"],
  states: { active: "active", ended: "ENDED: remove", removed: "removed" },
  byPassphrase: "passphrase",
  byIdentity: "identity file",
  roles: {
    contact: "everything, operators included",
    support: "casework and personal data, no special categories",
    auditor: "casework only, for a person",
    watch: "casework only, for cron and monitoring",
  },
  askRole: "What may the operator open?",
  askRecovery: "The recovery key (AGE-SECRET-KEY-1…):",
  askRemove: (name: string) => `Type ${name} to remove this operator:`,
  added: (name: string, role: string) => `${name} can open the register now (${role}).`,
  drawers: "Opens",
  until: "Last day",
  identity: "Identity file",
  tellOfLog: "Tell them that every look at a person and every act is recorded with their name.",
  keyStays:
    "A key cannot expire by itself: seloste refuses it after the last day, other programs do not. Remove the operator then; seloste check reminds you.",
  removes: (name: string, drawers: string) =>
    `Removes ${name} and gives new keys to: ${drawers}. This cannot be taken back.`,
  removed: (name: string) => `${name} was removed, and the drawers have new keys.`,
  oldCopies: (name: string) => `An old copy of the register still opens with the key ${name} had.`,
  backups: "Backups made while it was in force:",
  recoveryRenewed:
    "There is a new recovery key, and the one before opens nothing of this register any more. Destroy it.",
  passphraseChanged: (name: string) => `${name} has a new passphrase.`,
  rotated: "The identity and the keys of all drawers are new as well.",
  oldFile:
    "An old copy of the register, or of the operator's file alone, still opens with the passphrase before. Did somebody see it? Then: seloste operator passphrase --new-identity",
  oldCopy: "Old copies of the register and old backups still open with the keys before.",
  recovered: (name: string) => `${name} opens the register now with the new passphrase.`,
  opensAll: "This is the recovery key, and it opens all drawers.",
  notRecovery: "This key opens all drawers, but it is an operator's and not the recovery key.",
  handover: "Open matters",
  handoverNone: "Nothing is open.",
  handoverOperators: (name: string, until: string) =>
    `${name} may open the register until ${until}.`,
};

export const operatorHelp = {
  "operator add": {
    summary: "Let somebody else open the register",
    about: [
      "A role is what the key opens: contact everything, support casework and personal data, auditor and watch casework only. Only a contact adds operators.",
      "The passphrase is typed twice by the new operator, or made of words. --recipient takes the age1… of somebody who made an identity of their own; --identity-out makes one for a machine.",
      "--until is for a deputy. A key cannot expire by itself: seloste refuses it after that day, and check reminds you to remove it.",
    ],
    flags: {
      role: "what the operator may open",
      until: "the last day on which they may open it",
      recipient: "their own age recipient, instead of a passphrase",
      identityOut: "make an identity for a machine, in this file (0600)",
      newPassphraseFile: "the new operator's passphrase: the first line of this file",
      newPassphraseCommand: 'the same from a command, as a list: ["program","argument"]',
    },
    examples: {
      deputy: "Somebody for the holidays, without special categories",
      machine: "A key for another monitoring machine",
    },
  },
  "operator list": {
    summary: "Show who can open the register",
    about: ["Names, roles and days; it opens casework alone."],
    flags: { all: "those who were removed as well" },
    examples: { now: "Who can now", all: "Who ever could" },
  },
  "operator passphrase": {
    summary: "Change your passphrase",
    about: [
      "An old copy of the register still opens with the passphrase before. If somebody may have seen it, --new-identity makes a new identity and gives new keys to all drawers.",
    ],
    flags: {
      newIdentity: "new keys as well, so that the passphrase before opens old copies only",
      newPassphraseFile: "the new passphrase: the first line of this file",
      newPassphraseCommand: 'the same from a command, as a list: ["program","argument"]',
    },
    examples: { plain: "The passphrase alone", seen: "When somebody may have seen it" },
  },
  "operator remove": {
    summary: "Take somebody's access away, and give the drawers new keys",
    about: [
      "Every drawer the operator could open gets a new key, and those who stay are given it; their passphrases stay. With a contact the recovery key is renewed too. It cannot be taken back, so the name is typed once more.",
      "Copies of the files made earlier still open with the old keys; known backups are named.",
    ],
    flags: {
      confirm: "the operator's name once more, where nobody can be asked",
      recoveryOut: "with a contact: write the new recovery key to this file (0600)",
    },
    examples: { support: "When somebody leaves" },
  },
  "recovery test": {
    summary: "Try whether the recovery key opens everything",
    about: [
      "Asks for the recovery key and changes nothing. No passphrase is needed. Do it once a year: a key that nobody has tried is a hope.",
    ],
    flags: { recoveryFile: "read the recovery key from this file" },
    examples: { file: "From the file that init wrote" },
  },
  "recovery use": {
    summary: "Get back in with the recovery key when a passphrase is lost",
    about: [
      "Gives a contact (or a new one) a new identity under a new passphrase, new keys to all drawers, and a new recovery key. The recovery key used here opens nothing afterwards.",
    ],
    flags: {
      recoveryFile: "read the recovery key from this file",
      newPassphraseFile: "the new passphrase: the first line of this file",
      newPassphraseCommand: 'the same from a command, as a list: ["program","argument"]',
      recoveryOut: "write the new recovery key to this file (0600)",
    },
    examples: { lost: "The passphrase of anna is lost" },
  },
  "recovery renew": {
    summary: "Make a new recovery key; the one before opens nothing any more",
    about: [
      "For when somebody may have seen the recovery key, or it is lost. All drawers get new keys.",
    ],
    flags: { recoveryOut: "write the new recovery key to this file (0600)" },
    examples: { plain: "Into a file that you then take elsewhere" },
  },
};
