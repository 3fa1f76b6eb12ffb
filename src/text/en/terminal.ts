export const terminal = {
  warning: "note",
  next: "next",
  usage: "Usage",
  verb: "verb",
  anyFlags: "[flags]",
  commands: "Commands",
  examples: "Examples",
  flags: "Flags",
  globalFlags: "Flags of every command",
  nodeOptions: (names: string) =>
    `NODE_OPTIONS has ${names}: other programs could read the keys and the data in memory. Take it out.`,
  stopped: "Stopped. Nothing was changed.",
  exit: (code: number) => `exit ${code}; seloste help exit-codes`,
  defect: {
    what: "This is a defect in seloste, not in what you did. Nothing was changed.",
    next: "Run it again with SELOSTE_DEBUG=1 to see where, and tell the developers.",
  },
};

export const globalFlags = {
  register: "the register folder (else SELOSTE_REGISTER, else the account's own place)",
  operator: "who opens the register, where several can",
  identity: "an age identity file instead of a passphrase",
  passphraseFile: "read the passphrase from the first line of this file",
  passphraseCommand: 'read it from a command, as a list: ["program","argument"]',
  json: "one JSON document on standard output",
  ndjson: "a list as one JSON document per line",
  quiet: "no remarks about success or what to do next",
  noInput: "never ask; refuse instead and name the flag",
  noColor: "no colour",
  lang: "language of what people read",
  wait: "how long to wait for another process, such as 30s",
  acceptOlder:
    "name the id of a register that is older than the one last used here, or whose keys were changed elsewhere, to go on with it",
};

export const daily = `seloste: the registry contact person's desk.

  Somebody asks what we hold?      seloste subject find <words>
  See everything about one person  seloste subject show <subject>
  Give them their copy             seloste subject export <subject>
  Correct what is wrong            seloste subject correct <subject>
  Stop the marketing               seloste ban set <subject or address>
  Clean a mailing list             seloste ban scrub <list.csv>
  Something leaked                 seloste breach log
  Somebody new writes in           seloste subject add
  Take in a list from the shop     seloste import <file>
  What is due?                     seloste check
  How is the register?             seloste status

All commands: seloste --help
`;

export function rootHelp(list: string): string {
  return `An encrypted register that keeps what its published notice promises.

Usage: seloste <noun> <verb> [flags]

Commands:
${list}
Help on one command: seloste <command> --help
Topics: seloste help places | cron | exit-codes | trust |
        passphrase | recovery | stolen
`;
}

export const prompts = {
  passphrase: (operator: string) => `Passphrase of ${operator}:`,
  whoOpens: "Who are you?",
  wrongPassphrase:
    "That passphrase does not open the key. Check Caps Lock and the keyboard layout.",
  newPassphrase: "A new passphrase of 15 characters or more (empty: seloste makes one of words):",
  madePassphrase:
    "A passphrase of seven words. It is shown this once: write it down and keep it away from this machine.",
  repeatPassphrase: "The same passphrase once more:",
  operator: "Your name as an operator, such as anna:",
  recoveryWritten:
    "Write the recovery key down now and keep it away from this machine. Type its last 8 characters:",
  value: (label: string) => `${label} (empty: nothing):`,
  identityChecked: "How did you check who is asking?",
  source: "Where does this data come from?",
  art9: "On which ground of Art. 9(2) are the special categories held?",
  evidence: "Where is the evidence, such as a form or a message?",
  words: "Name, e-mail, phone, Skype name or customer number:",
  acceptColumns: "Take the columns in this way?",
  column: (name: string) => `What is the column "${name}"?`,
  ignoreColumn: "nothing: leave it out",
  purpose: "For what purpose do you open the data?",
};

/** The library's own words around a prompt. */
export const promptWords = {
  yes: "Yes",
  no: "No",
  yesOrNo: (yes: string, no: string) => `Answer "${yes}" or "${no}".`,
  secretKeys: "Ctrl+T shows what you type",
  chooseKeys: "↑↓ move, Enter chooses",
};
