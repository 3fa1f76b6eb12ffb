import { damage } from "./damage.ts";

export const checkTexts = {
  columns: ["State", "Number", "Clock", "Left", "Until"],
  clocks: { authority: "authority", promise: "promise", subjects: "data subjects" },
  open: "open",
  soon: "DUE SOON",
  urgent: "URGENT",
  overdue: "OVERDUE",
  late: (span: string) => `${span} late`,
  since: (span: string) => `open for ${span}`,
  whole: "Every page that your key opens was read: nothing is damaged, nothing was changed.",
  nothing: "Nothing is due.",
  asOf: (moment: string) => `As it would be on ${moment}:`,
  zone: (zone: string) => `Times are those of ${zone}.`,
  because: {
    "over-target":
      "the hours have passed, the outer limit has not. Notify now and say why it is late",
    "working-day": "less than one working day is left until then",
    investigation:
      "looked into for longer than a short investigation takes. Decide whether it is a breach",
    "without-delay": "the risk is high. Data subjects must be told without undue delay (Art. 34)",
  },
  audit: {
    empty: "The audit trail is empty, though every register has the line of its own making.",
    cut: "The audit trail has lost lines at its end. Somebody may have changed the file.",
  },
  contact: {
    missing: "The notice names no registry contact person.",
    invented: "The notice still names an invented contact person.",
  },
  attestation: {
    ends: (promise: string, until: string) =>
      `The attestation of ${promise} ends with ${until}. Look again in time.`,
    ended: (promise: string, until: string) =>
      `The attestation of ${promise} ended with ${until}. Nobody vouches for the promise now.`,
  },
  deep: {
    pages: (file: string, count: number) =>
      `${file} is damaged: ${count === 1 ? "a page fails" : `${count} pages fail`} the seal.`,
    structure: (file: string) => `${file} is damaged: its tables do not fit together.`,
    references: (file: string, count: number) =>
      `${file}: ${count === 1 ? "an entry refers" : `${count} entries refer`} to something that is not there.`,
    chain: (file: string, count: number) =>
      `${file}: the audit trail was changed in ${count} places. See: seloste audit verify`,
    "key-file": (file: string) => `${file} is not the file that was written last.`,
    "operator-file": (file: string) => `${file} is not the file that was written last.`,
  },
  damage,
  reading: (drawer: string) => `Reading ${drawer} …`,
  operator: {
    ended: (operator: string, until: string) =>
      `The last day of ${operator} was ${until}. Remove the key: it cannot expire by itself.`,
    "two-keys": (operator: string) =>
      `${operator} has two keys: a change of identity was cut off. Make it again.`,
  },
  written: (path: string) => `Written: ${path}`,
  reminder: (number: string, clock: string, others: number) =>
    `${number} is open; ${clock}${others === 0 ? "" : `; ${others} more open`}. See: seloste check`,
  reminderLeft: (clock: string, span: string, moment: string) =>
    `${clock}: ${span} left, until ${moment}`,
  reminderLate: (clock: string, span: string, moment: string) =>
    `${clock}: ${span} late, it was due ${moment}`,
  reminderSince: (clock: string, span: string) => `${clock}: open for ${span}`,
  reminderUncounted:
    "A breach or risk is open, but its time could not be counted. See: seloste check",
  calendar: {
    authority: (number: string) => `Breach log ${number}: notify the supervisory authority`,
    promises: {
      subjects: (number: string) =>
        `Breach log ${number}: tell the data subjects as the notice promises`,
      authority: (number: string) =>
        `Breach log ${number}: tell the supervisory authority as the notice promises`,
    },
    before: (summary: string, span: string) => `${summary} (${span} left)`,
    authorityBy: (moment: string) =>
      `Notification to the supervisory authority by ${moment}, unless a risk is unlikely (GDPR Art. 33).`,
    promiseBy: (moment: string) => `By ${moment}, as the notice promises.`,
    look: (number: string) => `Look: seloste breach show ${number}`,
  },
};

export const checkHelp = {
  check: {
    summary: "Say what is due: for the morning, for cron and for monitoring",
    about: [
      "Lists every open deadline. Exit 3 when something is due soon or overdue, also when less than one working day is left; else 0. With --quiet it says nothing while nothing is due.",
      "It opens casework alone: the watch's identity file will do, without any passphrase. It shows numbers, clocks and states, never titles or names.",
      "--format nagios prints one line and exits 0 to 3, as a monitoring plugin does; it waits for another process no longer than --wait. The other formats write a file, over the earlier one. Recipes: seloste help cron",
    ],
    flags: {
      deep: "read every page of every drawer your key opens, and check all that fits together",
      breachWarn: "from how much time left on it is due soon (24h)",
      breachCrit: "from how much time left on it is urgent (6h)",
      at: "what would be due then, such as 2026-11-23T08:00",
      format: "a plugin's line, metrics for a textfile collector, or a calendar",
      output: "the file to write, with --format prometheus (0644) or ics (0600)",
    },
    examples: {
      deep: "Once a week: nothing is damaged, nothing was changed",
      morning: "In the morning",
      later: "What would be due then",
      monitoring: "From Nagios or Icinga",
    },
  },
};

export const cronTexts = {
  title: "From cron and monitoring",
  about: [
    "seloste check says what is due. With --quiet it says nothing while nothing is, so",
    "that cron sends mail only when there is something to do.",
    "It needs no passphrase and opens no personal data with the watch's identity: the",
    "file that seloste init --watch-identity wrote (mode 0600).",
    "Exit 0: nothing is due. 3: something is. Anything else: it could not look.",
  ],
  crontab: "crontab -e, of the account to which the register belongs:",
  mail: "where the mail goes",
  hourly: "every hour: mail when something is due",
  metrics: "every quarter of an hour: metrics for node_exporter",
  calendar: "every hour: deadlines as a calendar",
  systemd:
    "The same with systemd, which catches up after the machine was off (as root; then systemctl enable --now seloste-check.timer):",
  alert: "a unit of yours that tells somebody when it could not look",
  due: "3 says that something is due; the metrics tell it",
  nagios: "Nagios or Icinga, through NRPE and sudo:",
  alerts: "Alerts for Prometheus:",
  folder: "The account must be allowed to write in the folder of the metrics.",
};
