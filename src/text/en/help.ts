export const help = {
  init: {
    summary: "Make a new encrypted register",
    about: [
      "Makes the folder with its three encrypted drawers, the first operator (you), a recovery key and, if you like, a key for cron that opens no personal data.",
      "The notice says what the register may hold. Without --notice it is the one that comes with seloste; --contact puts your name into it.",
    ],
    flags: {
      notice: "the notice as YAML: a file, or one to start from: clinic, club",
      contact: "the registry contact person's name, as the notice shall say it",
      recoveryOut: "write the recovery key to this file (0600); keep it elsewhere",
      watchIdentity: "also make a key for cron and monitoring, in this file (0600)",
    },
    examples: {
      first: "At the desk: asks for the passphrase, shows the recovery key once",
      script: "In a script, with SELOSTE_PASSPHRASE_FILE set",
    },
  },
  import: {
    summary: "Take in a list from a shop, a newsletter tool or a spreadsheet",
    about: [
      "Reads CSV, JSON or NDJSON; finds the delimiter and the encoding; knows the exports of common shops. Finds a data subject by customer number, else by e-mail, never by name. All rows or none, unless --partial.",
      "A mailing permission in a file is never a consent; an unsubscription becomes a ban. Nothing in a file lifts a ban or erases a value.",
    ],
    flags: {
      source: "where the data comes from: a source of the notice",
      evidence: "where the evidence is, for a source that needs it, such as consent",
      map: "a field and its column, such as email=Sähköposti or phone=#7",
      ignore: "leave a column out on purpose",
      mapping: "read such decisions from this file",
      saveMapping: "write the decisions of this run to this file",
      format: "the kind of file, where it cannot be told",
      delimiter: "the delimiter, where it cannot be told",
      encoding: "the encoding, where it cannot be told",
      group: "a group of data subjects of the notice they belong to, where it has any",
      met: "a field whose condition in the notice is met",
      hygiene:
        "what is done with free text that holds identity-code, card, iban, email or phone of others: store, drop or reject",
      art9: "the exception of Art. 9(2) for special categories",
      purpose: "for what purpose: a purpose of the notice",
      partial: "take the good rows; write the others to a file with the reason",
      rejects: "that file (0600); else the imported file's name with .rejected.csv",
      dryRun: "only show what would happen",
      output: "write the whole plan, with values, to this file (0600)",
      yes: "take the proposed columns without asking",
    },
    examples: {
      plan: "Look first; nothing is changed",
      shop: "Take in the customers of a shop",
      map: "A list of one's own, with one column left out",
    },
  },
  status: {
    summary: "Say how the register is: drawers, counts, notice, last backup",
    about: ["Opens what your key opens and shows no personal data."],
    flags: { handover: "what is open, for somebody who takes over" },
    examples: {
      handover: "For a deputy, before the holidays",
      plain: "At the desk",
      machine: "For a script",
    },
  },
  "subject find": {
    summary: "Look a data subject up",
    about: [
      "By name, e-mail, phone, Skype name or customer number, or the beginning of each; several words narrow. Capitals, dots on letters and spaces in phone numbers do not matter.",
      "Words typed as arguments stay in the shell's history and are seen in the list of processes. Without an argument it asks; with - it reads them from standard input.",
    ],
    flags: {
      limit: "how many to list at most (50)",
      purpose: "for what purpose: a purpose of the notice",
    },
    examples: {
      name: "By a name; Mäkinen is found as well",
      two: "By the beginnings of two names",
      number: "By a customer number",
    },
  },
  "subject show": {
    summary: "Show everything held about one data subject",
    about: [
      "The data subject is given as an id, a customer number or an e-mail address. Special categories (health, substance use) only with --include-special and a purpose.",
    ],
    flags: {
      purpose: "for what purpose: a purpose of the notice",
      includeSpecial: "open the special categories as well; needs --purpose",
    },
    examples: {
      number: "By customer number",
      special: "With special categories",
    },
  },
  "subject add": {
    summary: "Add a data subject who writes in without an account",
    about: [
      "The fields are those of the notice. On a terminal each is asked; a script gives --set or a JSON object of fields with --from, where - is standard input.",
    ],
    flags: {
      set: "a field and its value, such as lastName=Mäkinen",
      from: "a JSON file of fields and values; - reads standard input",
      source: "where the data comes from: a source of the notice",
      evidence: "where the evidence is, for a source that needs it, such as consent",
      group: "a group of data subjects of the notice they belong to, where it has any",
      met: "a field whose condition in the notice is met",
      hygiene:
        "keep free text although it holds this: card, iban, email or phone, such as phone=store",
      art9: "the exception of Art. 9(2) for special categories",
      purpose: "for what purpose: a purpose of the notice",
      anyway: "add although another data subject has the same e-mail or phone",
    },
    examples: { set: "From a script" },
  },
  "subject export": {
    summary: "Make the copy of everything held for a data subject (Art. 15)",
    about: [
      "A folder with a page to read (HTML) and the data (JSON), unless --format says otherwise. The files are clear text: send them protected, then delete them.",
      "Where the notice is silent on something the copy must say, or free text may speak of others, the copy is a draft until --fill and --third-persons-checked settle it.",
    ],
    flags: {
      format: "json, csv or html; several with commas",
      copyLang: "language of the copy, where it is not yours",
      output: "the file or folder to write (0600)",
      identityChecked: "how it was checked who is asking",
      thirdPersonsChecked: "how the free text was checked for what concerns others",
      withhold: "leave a field out with its ground, such as personalNotes=34 §",
      fill: "say what the notice leaves open, such as storagePeriod=…",
      purpose: "for what purpose: access, or a purpose of the notice",
      force: "write over what is there",
    },
    examples: { folder: "A folder with the page and the data", json: "The data alone" },
  },
  help: {
    summary: "Explain a topic: places, cron, exit-codes, trust, passphrase, recovery, stolen",
    about: [],
    flags: {},
    examples: {
      places: "Where a register folder may live",
      cron: "Recipes for cron, systemd and monitoring",
    },
  },
};
