/**
 * Every command by what it lets through: data into the register, or out of it. A command that is not
 * here does not compile.
 */
import type { CommandPath } from "../../src/command.ts";

/** `in` data comes in · `out` data is shown or given · `neither` no data subject's data passes. */
export type Direction = "in" | "out" | "neither";

export const DIRECTIONS: Readonly<Record<CommandPath, Direction>> = {
  import: "in",
  "subject add": "in",
  "subject correct": "in",
  "ban set": "in",
  "ban lift": "in",
  "ban import": "in",
  "consent record": "in",
  "consent withdraw": "in",
  "subject find": "out",
  "subject show": "out",
  "subject history": "out",
  "subject export": "out",
  "ban list": "out",
  "ban check": "out",
  "ban scrub": "out",
  "ban export": "out",
  "disclosure make": "out",
  "disclosure record": "out",
  "disclosure check": "out",
  "disclosure list": "out",
  "consent list": "out",
  init: "neither",
  help: "neither",
  check: "neither",
  status: "neither",
  "breach log": "neither",
  "breach list": "neither",
  "breach show": "neither",
  "breach update": "neither",
  "breach assess": "neither",
  "breach notify": "neither",
  "breach communicate": "neither",
  "breach close": "neither",
  "processor add": "neither",
  "processor update": "neither",
  "processor list": "neither",
  "processor show": "neither",
  "processor end": "neither",
  "notice show": "neither",
  "notice render": "neither",
  "notice lint": "neither",
  "notice diff": "neither",
  "notice import": "neither",
  "notice attest": "neither",
  "audit list": "neither",
  "audit verify": "neither",
  "audit checkpoint": "neither",
  "audit close": "neither",
  "operator add": "neither",
  "operator list": "neither",
  "operator passphrase": "neither",
  "operator remove": "neither",
  "recovery test": "neither",
  "recovery use": "neither",
  "recovery renew": "neither",
};

export const GATES = [
  "import",
  "subject add",
  "subject correct",
  "ban set",
  "ban lift",
  "ban import",
  "consent record",
  "consent withdraw",
  "subject find",
  "subject show",
  "subject history",
  "subject export",
  "ban list",
  "ban check",
  "ban scrub",
  "ban export",
  "disclosure make",
  "disclosure record",
  "disclosure check",
  "disclosure list",
  "consent list",
] as const;
export type Gate = (typeof GATES)[number];

/**
 * Why a command cannot break a promise: `lets nothing in`, `lets nothing out`; `shown to the
 * operator` or `to the data subject`, which is no recipient and no marketing; `bans and consents
 * alone` pass; `keeps it` is what the command is for; `a list from elsewhere` whose rows are not the
 * register's; `where to write` is a promise about the controller's mailbox.
 */
export type Reason =
  | "lets nothing in"
  | "lets nothing out"
  | "shown to the operator"
  | "to the data subject"
  | "bans and consents alone"
  | "keeps it"
  | "a list from elsewhere"
  | "where to write";
