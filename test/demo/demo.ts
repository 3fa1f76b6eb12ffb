/**
 * The main job on sample data: a throw-away register, and the real commands one after the other,
 * each with its command line and its real output. Needs no terminal and leaves nothing behind.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// The bundle of this script stands elsewhere; npm runs it in the project's folder.
const PROJECT = process.cwd();
const BIN = join(PROJECT, "bin", "seloste.js");

interface Step {
  /** What happens, in the words of the person at the desk. */
  readonly why: string;
  readonly argv: readonly string[];
  /** The exit code that belongs to it. */
  readonly exit?: number;
  readonly env?: Readonly<Record<string, string>>;
}

const WROTE = "wrote from the address we hold";

/** A list for the Swedish letters. */
const LETTERS = [
  ...["disclosure", "make", "--to", "mailer", "--purpose", "direct-marketing"],
  ...["--subjects", "language=sv", "--out", "kirjeet.csv", "--yes"],
];

function steps(folder: string): readonly Step[] {
  return [
    {
      why: "Make a register. Its notice says what it may hold; cron gets a key of its own.",
      argv: [
        "init",
        "--operator",
        "anna",
        "--contact",
        "Anna Esimerkki",
        "--recovery-out",
        "recovery.txt",
        "--watch-identity",
        "watch.txt",
      ],
    },
    {
      why: "Look at what a file from the shop would do. It is Windows-1252 with semicolons.",
      argv: ["import", "mycashflow-asiakkaat.csv", "--source", "registration", "--dry-run"],
    },
    {
      why: "Take it in, and the orders of another shop, in UTF-8.",
      argv: ["import", "mycashflow-asiakkaat.csv", "--source", "registration"],
    },
    { why: "", argv: ["import", "shopify-orders.csv", "--source", "customership"] },
    {
      why: "Who unsubscribed from the newsletter is banned from it; addresses and places stay out.",
      argv: ["import", "mailchimp-unsubscribed.csv", "--source", "customership"],
    },
    {
      why: "Notes about health and substance use go to a drawer of their own, on a ground of Art. 9.",
      argv: [
        "import",
        "muistiinpanot.csv",
        "--source",
        "customership",
        "--art9",
        "explicit-consent",
      ],
    },
    { why: "A data subject writes in. Who is it?", argv: ["subject", "find", "makinen"] },
    {
      why: "What do we hold? Special categories stay closed unless asked for.",
      argv: ["subject", "show", "1001"],
    },
    {
      why: "Somebody without an account writes in.",
      argv: [
        "subject",
        "add",
        "--set",
        "firstName=Tove",
        "--set",
        "lastName=Exempel",
        "--set",
        "email=tove@example.org",
        "--set",
        "language=sv",
        "--source",
        "customership",
      ],
    },
    {
      why: "Hand over the copy. The notice is silent on two things, so it is a draft until they are said.",
      argv: ["subject", "export", "1001", "--identity-checked", WROTE],
    },
    {
      why: "The same copy, complete, in Finnish.",
      argv: [
        "subject",
        "export",
        "1001",
        "-o",
        "jaljennos",
        "--copy-lang",
        "fi",
        "--identity-checked",
        WROTE,
        "--third-persons-checked",
        "read by Anna, nothing about others",
        "--fill",
        "storagePeriod=Asiakkuuden ajan ja kolme vuotta sen jälkeen.",
        "--fill",
        "automatedDecisions=Automaattisia päätöksiä ei tehdä.",
      ],
    },
    {
      why: "An address is wrong. It is corrected, with who was asked and why.",
      argv: [
        ...["subject", "correct", "1001", "--set", "email=aino@example.fi"],
        ...["--ground", "asked by e-mail", "--identity-checked", WROTE, "--yes"],
      ],
    },
    { why: "She wants no marketing.", argv: ["ban", "set", "1001", "--how", "by e-mail"] },
    {
      why: "Before a mailing: is she banned, and who is left on the list?",
      argv: ["ban", "check", "aino@example.fi"],
      exit: 3,
    },
    { why: "", argv: ["ban", "scrub", "postituslista.csv", "-o", "sallitut.csv"] },
    {
      why: "A subcontractor will send the letters. Its contract holds what Art. 28 asks for.",
      argv: [
        ...["processor", "add", "mailer", "--name", "Postimies Oy", "--country", "FI"],
        ...["--task", "sends letters", "--contract", "2026-01-10", "--item", "all=yes"],
      ],
    },
    {
      why: "A phone number is more than the notice lets it have, and the sentence says so.",
      argv: [...LETTERS, "--fields", "customerId,phone"],
      exit: 6,
    },
    {
      why: "What it may have leaves through the gate; who forbade marketing is held back.",
      argv: [...LETTERS, "--fields", "customerId,email"],
    },
    {
      why: "A customer asks who has the data.",
      argv: ["disclosure", "list", "--subject", "1005"],
    },
    {
      why: "A laptop is gone. From now on the clocks run.",
      argv: [
        ...["breach", "log", "--title", "Lost laptop"],
        ...["--detected-at", "2026-11-20T08:00+02:00", "--aware-at", "2026-11-20T09:17+02:00"],
      ],
    },
    {
      why: "What would be due on Monday morning? Cron asks with its own key.",
      argv: ["check", "--at", "2026-11-23T07:30+02:00"],
      env: { SELOSTE_IDENTITY_FILE: join(folder, "watch.txt") },
      exit: 3,
    },
    {
      why: "The key of cron opens no personal data.",
      argv: ["subject", "find", "makinen"],
      env: { SELOSTE_IDENTITY_FILE: join(folder, "watch.txt") },
      exit: 6,
    },
    { why: "How is the register?", argv: ["status"] },
  ];
}

function quote(word: string): string {
  return /^[\w./=@-]+$/u.test(word) ? word : `'${word}'`;
}

function main(): number {
  const folder = mkdtempSync(join(tmpdir(), "seloste-demo-"));
  try {
    cpSync(join(PROJECT, "data", "samples"), folder, { recursive: true });
    writeFileSync(join(folder, "passphrase"), "sumuinen aamu kulkee hiljaa 47\n", { mode: 0o600 });
    for (const step of steps(folder)) if (!play(step, folder)) return 1;
    console.log("That was the whole job. The throw-away register is gone again.");
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function play({ why, argv, exit = 0, env = {} }: Step, folder: string): boolean {
  if (why !== "") console.log(`# ${why}`);
  console.log(`$ seloste ${argv.map(quote).join(" ")}`);
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...argv], {
    cwd: folder,
    encoding: "utf8",
    env: {
      PATH,
      HOME,
      SELOSTE_REGISTER: join(folder, "register"),
      SELOSTE_PASSPHRASE_FILE: join(folder, "passphrase"),
      SELOSTE_NO_INPUT: "1",
      SELOSTE_LANG: "en",
      XDG_STATE_HOME: join(folder, "state"),
      ...env,
    },
  });
  console.log(`${stdout}${stderr}`.replaceAll(`${folder}/`, ""));
  if (status === exit) return true;
  console.error(`exit ${status}, expected ${exit}`);
  return false;
}

process.exitCode = main();
