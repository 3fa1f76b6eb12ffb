/** For each promise of sections 4 to 8 and each gate: an attempt to break it, or why there is none. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { documentOf, expectExit, expectRefused, failureOf } from "../commands/acts.ts";
import { addAbroad, addMailer, CARE, make, TO_MAILER } from "../commands/disclosure/desk.ts";
import type { TestWorld } from "../world.ts";
import type { Gate, Reason } from "./gates.ts";

/** Tries to break the promise and expects that it is kept. */
export type Attempt = (world: TestWorld) => Promise<void>;
export type Row = Readonly<Record<Gate, Attempt | Reason>>;

const AINO = ["--subjects", "1001"];
const EMAIL = ["--fields", "email"];
const ASKED = ["--ground", "asked", "--identity-checked", "wrote from the old address", "--yes"];

/** Refused with this code, and nothing in the register has changed. */
function refused(code: string, exit: number, ...argv: readonly string[]): Attempt {
  return async (world) => {
    await expectRefused(world, exit, ...argv, "--json");
    expect(failureOf(world.err).code).toBe(code);
  };
}

/** Refused with the sentence itself. */
function refusedWith(
  sentence: string,
  exit: number,
  argv: (world: TestWorld) => readonly string[],
) {
  return async (world: TestWorld) => {
    await expectRefused(world, exit, ...argv(world));
    expect(world.err).toContain(`${sentence}: “`);
  };
}

function after(before: Attempt, attempt: Attempt): Attempt {
  return async (world) => {
    await before(world);
    await attempt(world);
  };
}

/** The command said this on standard output. */
function expectSaid(world: TestWorld, said: string): void {
  expect(world.out).toContain(said);
}

async function expectFile(path: string, written: string): Promise<void> {
  expect(await readFile(path, "utf8")).toBe(written);
}

function expectData(world: TestWorld, data: object): void {
  expect(documentOf(world).data).toMatchObject(data);
}

async function inList(world: TestWorld, text: string): Promise<string> {
  return world.file("list.csv", text);
}

const INWARD = {
  "subject find": "lets nothing in",
  "subject show": "lets nothing in",
  "subject history": "lets nothing in",
  "subject export": "lets nothing in",
  "ban list": "lets nothing in",
  "ban check": "lets nothing in",
  "ban scrub": "lets nothing in",
  "ban export": "lets nothing in",
  "disclosure make": "lets nothing in",
  "disclosure record": "lets nothing in",
  "disclosure check": "lets nothing in",
  "disclosure list": "lets nothing in",
  "consent list": "lets nothing in",
  "ban set": "bans and consents alone",
  "ban lift": "bans and consents alone",
  "ban import": "bans and consents alone",
  "consent record": "bans and consents alone",
  "consent withdraw": "bans and consents alone",
} as const satisfies Partial<Record<Gate, Reason>>;

const OUTWARD = {
  import: "lets nothing out",
  "subject add": "lets nothing out",
  "subject correct": "lets nothing out",
  "ban set": "lets nothing out",
  "ban lift": "lets nothing out",
  "ban import": "lets nothing out",
  "consent record": "lets nothing out",
  "consent withdraw": "lets nothing out",
  "subject find": "shown to the operator",
  "subject show": "shown to the operator",
  "subject history": "shown to the operator",
  "subject export": "to the data subject",
  "ban list": "shown to the operator",
  "ban check": "shown to the operator",
  "ban scrub": "a list from elsewhere",
  "disclosure list": "shown to the operator",
  "consent list": "shown to the operator",
} as const satisfies Partial<Record<Gate, Reason>>;

/** A field that the notice does not declare comes in by no way. */
function undeclared(field: string): Row {
  return {
    ...INWARD,
    import: async (world) => {
      const list = await inList(world, `customerId;${field}\n1001;x\n`);
      await refused("import.columns-unknown", 6, "import", list, "--source", "registration")(world);
    },
    "subject add": refused(
      "subject.unknown-fields",
      2,
      ...["subject", "add", "--set", `${field}=x`, "--source", "registration"],
    ),
    "subject correct": refused(
      "subject.unknown-fields",
      2,
      ...["subject", "correct", "1001", "--set", `${field}=x`, ...ASKED],
    ),
  };
}

/** Data comes from the sources of the notice and from no other. */
function fromElsewhere(source: string, code: string): Row {
  const from = ["--source", source];
  return {
    ...INWARD,
    import: async (world) => {
      const list = await inList(world, "customerId;status\n1001;x\n");
      await refused(code, 2, "import", list, ...from)(world);
    },
    "subject add": refused(code, 2, "subject", "add", "--set", "lastName=X", ...from),
    "subject correct": refused(
      code,
      2,
      ...["subject", "correct", "1001", "--set", "status=x", ...from, ...ASKED],
    ),
  };
}

async function expectBanned(world: TestWorld, who = "1001"): Promise<void> {
  await expectExit(world, 3, "ban", "check", who, "--channel", "email");
}

const banned: Attempt = (world) => expectExit(world, 0, "ban", "set", "1001", "--how", "phoned");
const toMarketing = ["--to", "mailer", "--purpose", "direct-marketing"];

const MARKETING_BAN: Row = {
  import: after(banned, async (world) => {
    const list = await inList(world, "customerId;marketingBan\n1001;no\n");
    await world.seloste("import", list, "--source", "registration");
    await expectBanned(world);
  }),
  "subject add": after(
    (world) => expectExit(world, 0, "ban", "set", "uusi@example.org"),
    async (world) => {
      const person = ["--set", "email=uusi@example.org", "--set", "lastName=X"];
      await expectExit(world, 0, "subject", "add", ...person, "--source", "registration");
      await expectBanned(world, "uusi@example.org");
    },
  ),
  "subject correct": after(banned, async (world) => {
    const correct = ["subject", "correct", "1001", "--set", "marketingBan=no", ...ASKED];
    await refused("rectification.ban-by-hand", 6, ...correct)(world);
    const moved = ["subject", "correct", "1001", "--set", "email=new@example.fi", ...ASKED];
    await expectExit(world, 0, ...moved);
    await expectBanned(world, "new@example.fi");
  }),
  "ban set": "keeps it",
  "ban lift": after(
    banned,
    refused("usage.needs-flag", 2, "ban", "lift", "1001", "--channel", "all"),
  ),
  "ban import": after(banned, async (world) => {
    const text = "EMAIL;emailBlacklist\naino.makinen@example.fi;false\n";
    await expectExit(world, 0, "ban", "import", await inList(world, text), "--source", "Brevo");
    await expectBanned(world);
  }),
  "consent record": after(banned, async (world) => {
    await expectExit(world, 0, "consent", "record", "1001", "--to", "mailer", "--evidence", "form");
    await expectBanned(world);
  }),
  "consent withdraw": "bans and consents alone",
  "subject find": "shown to the operator",
  "subject show": "shown to the operator",
  "subject history": "shown to the operator",
  "subject export": "to the data subject",
  "ban list": "shown to the operator",
  "ban check": after(banned, (world) => expectExit(world, 3, "ban", "check", "1001")),
  "ban scrub": after(banned, async (world) => {
    const list = await inList(world, "email\naino.makinen@example.fi\nvaino@example.fi\n");
    const out = join(world.folder, "free.csv");
    await expectExit(world, 0, "ban", "scrub", list, "-o", out);
    await expectFile(out, "email\nvaino@example.fi\n");
  }),
  "ban export": "keeps it",
  "disclosure make": after(banned, async (world) => {
    const argv = ["disclosure", "make", ...toMarketing, ...AINO, ...EMAIL, "--dry-run", "--json"];
    await expectExit(world, 0, ...argv);
    expectData(world, { persons: 0, heldBack: { ban: 1 } });
  }),
  "disclosure record": after(banned, (world) =>
    expectBroke(world, "s4.marketing-ban", "mailer", "--purpose", "direct-marketing"),
  ),
  "disclosure check": after(banned, async (world) => {
    const list = await inList(world, "email\naino.makinen@example.fi\n");
    await expectExit(world, 3, "disclosure", "check", list, ...toMarketing);
    expectSaid(world, "s4.marketing-ban: “");
  }),
  "disclosure list": "shown to the operator",
  "consent list": "shown to the operator",
};

/** What has left already is recorded with the promises that it broke. */
async function expectBroke(
  world: TestWorld,
  promise: string,
  to: string,
  ...more: readonly string[]
) {
  const whom = ["--to", to, "--subject", "1001", "--why", "by phone", "--json"];
  const fields = more.includes("--fields") ? [] : EMAIL;
  await expectExit(world, 0, "disclosure", "record", ...whom, ...fields, ...more);
  const { data } = documentOf(world);
  expect(data).toHaveProperty("broke", expect.arrayContaining([promise]));
}

const PROCESSOR_FIELDS: Row = {
  ...OUTWARD,
  "ban export": after(
    banned,
    refusedWith("s7.processor-fields", 6, (world) => [
      ...["ban", "export", "--for", "brevo", "--to", "mailer", "--yes"],
      ...["--out", join(world.folder, "bans.csv")],
    ]),
  ),
  "disclosure make": refusedWith("s7.processor-fields", 6, (world) =>
    make(world, ...AINO, "--fields", "email,phone"),
  ),
  "disclosure record": (world) =>
    expectBroke(world, "s7.processor-fields", "mailer", "--fields", "phone"),
  "disclosure check": async (world) => {
    const list = await inList(world, "customerId,Puhelin\n1001,0401234567\n");
    await expectExit(world, 3, "disclosure", "check", list, ...TO_MAILER);
    expectSaid(world, "s7.processor-fields: “");
  },
};

const PROCESSOR_EXTENT: Row = {
  ...OUTWARD,
  "ban export": after(banned, async (world) => {
    const out = join(world.folder, "bans.csv");
    const to = ["--for", "mailchimp", "--to", "mailer", "--out", out, "--yes"];
    await expectExit(world, 0, "ban", "export", ...to);
    await expectFile(out, "Email Address\naino.makinen@example.fi\n");
  }),
  "disclosure make": async (world) => {
    await refused("usage.needs-flag", 2, ...make(world, ...AINO))(world);
    await refused("usage.needs-flag", 2, ...make(world, ...EMAIL))(world);
    await refused("usage.needs-flag", 2, ...make(world, ...EMAIL, "--all"))(world);
    const all = make(world, ...EMAIL, "--all", "--why", "x");
    await refused("usage.needs-flag", 2, ...all)(world);
  },
  "disclosure record": async (world) => {
    const bare = ["disclosure", "record", "--to", "mailer", "--subject", "1001", "--why", "x"];
    await refused("usage.needs-flag", 2, ...bare)(world);
  },
  "disclosure check": async (world) => {
    const list = await inList(world, "customerId,huom\n1001,puhelias\n");
    await expectExit(world, 3, "disclosure", "check", list, ...TO_MAILER);
    expectSaid(world, "s7.processor-extent: “");
  },
};

const NO_OTHERS: Row = {
  ...OUTWARD,
  "ban export": after(
    banned,
    refusedWith("s7.no-other-disclosures", 6, (world) => [
      ...["ban", "export", "--for", "meta", "--to", "mailer", "--channel", "email", "--yes"],
      ...["--out", join(world.folder, "bans.csv")],
    ]),
  ),
  "disclosure make": refusedWith("s7.no-other-disclosures", 4, (world) => [
    ...["disclosure", "make", "--to", "insurer", ...CARE, ...AINO, ...EMAIL, "--yes"],
    ...["--out", join(world.folder, "out.csv")],
  ]),
  "disclosure record": async (world) => {
    const police = ["--named", "Poliisi", "--country", "FI", "--subject", "1001"];
    await expectExit(world, 0, "disclosure", "record", ...police, ...EMAIL, "--why", "order 1");
    expect(world.err).toContain("s7.no-other-disclosures: “");
  },
  "disclosure check": async (world) => {
    const list = await inList(world, "customerId\n1001\n");
    const argv = ["disclosure", "check", list, "--to", "insurer", ...CARE];
    await refusedWith("s7.no-other-disclosures", 4, () => argv)(world);
  },
};

/** Outside the EEA, wherever the law itself would let it go: Switzerland is adequate. */
const swiss: Attempt = (world) => addAbroad(world, "CH");

function noTransfer(promise: string): Row {
  return {
    ...OUTWARD,
    "ban export": after(
      swiss,
      after(banned, async (world) => {
        const to = ["--for", "klaviyo", "--to", "abroad", "--yes"];
        const out = ["--out", join(world.folder, "bans.csv")];
        await refused("ban.nothing-to-write", 6, "ban", "export", ...to, ...out)(world);
      }),
    ),
    "disclosure make": after(swiss, async (world) => {
      const argv = ["disclosure", "make", "--to", "abroad", ...CARE, ...AINO, ...EMAIL];
      await expectExit(world, 0, ...argv, "--dry-run");
      expectSaid(world, `${promise}: “`);
      const out = ["--out", join(world.folder, "out.csv"), "--yes"];
      await refused("disclosure.none-left", 6, ...argv, ...out)(world);
      await refusedWith(promise, 6, () => [...argv, ...out])(world);
    }),
    "disclosure record": after(swiss, (world) => expectBroke(world, promise, "abroad")),
    "disclosure check": after(swiss, async (world) => {
      const list = await inList(world, "customerId\n1001\n");
      await expectExit(world, 3, "disclosure", "check", list, "--to", "abroad", ...CARE);
      expectSaid(world, `${promise}: “`);
    }),
  };
}

/** Every act on personal data has a purpose of the notice, and refuses any other. */
function limitedUse(gate: string, ...words: readonly string[]): Attempt {
  return async (world) => {
    const list = await inList(world, "email\naino.makinen@example.fi\n");
    const argv = [...gate.split(" "), ...words.map((word) => (word === "LIST" ? list : word))];
    await refused("usage.bad-value", 2, ...argv, "--purpose", "curiosity")(world);
  };
}

const LIMITED_USE: Row = {
  import: limitedUse("import", "LIST", "--source", "registration"),
  "subject add": limitedUse("subject add", "--set", "lastName=X", "--source", "registration"),
  "subject correct": limitedUse("subject correct", "1001", "--set", "status=x", ...ASKED),
  "ban set": limitedUse("ban set", "1001"),
  "ban lift": limitedUse("ban lift", "1001", "--channel", "all", "--wish", "x"),
  "ban import": limitedUse("ban import", "LIST", "--source", "x"),
  "consent record": limitedUse("consent record", "1001", "--to", "mailer", "--evidence", "x"),
  "consent withdraw": limitedUse("consent withdraw", "1001", "--to", "mailer"),
  "subject find": limitedUse("subject find", "aino"),
  "subject show": limitedUse("subject show", "1001"),
  "subject history": limitedUse("subject history", "1001"),
  "subject export": limitedUse("subject export", "1001", "--identity-checked", "called back"),
  "ban list": limitedUse("ban list"),
  "ban check": limitedUse("ban check", "1001"),
  "ban scrub": limitedUse("ban scrub", "LIST", "-o", "/nowhere/x.csv"),
  "ban export": limitedUse("ban export", "--for", "klaviyo", "--to", "mailer"),
  "disclosure make": limitedUse("disclosure make", "--to", "mailer", ...AINO, ...EMAIL),
  "disclosure record": limitedUse(
    "disclosure record",
    ...["--to", "mailer", "--subject", "1001", ...EMAIL, "--why", "x"],
  ),
  "disclosure check": limitedUse("disclosure check", "LIST", "--to", "mailer"),
  "disclosure list": limitedUse("disclosure list"),
  "consent list": limitedUse("consent list"),
};

const MAILBOX: Row = {
  ...INWARD,
  ...OUTWARD,
  import: "where to write",
  "subject add": "where to write",
  "subject correct": "where to write",
  "ban export": "where to write",
  "disclosure make": "where to write",
  "disclosure record": "where to write",
  "disclosure check": "where to write",
};

/** By the id of each promise of sections 4 to 8 of our notice. */
export const ATTEMPTS: Readonly<Record<string, Row>> = {
  "s4.marketing-ban": MARKETING_BAN,
  "s4.marketing-ban-channel": MAILBOX,
  "s5.user-data": undeclared("shoeSize"),
  "s5.special": undeclared("diagnosis"),
  "s5.customership": undeclared("creditRating"),
  "s5.limited-use": LIMITED_USE,
  "s6.registration": fromElsewhere("bought-list", "usage.bad-value"),
  "s6.customership": fromElsewhere("social-media", "usage.bad-value"),
  "s6.consent": fromElsewhere("consent", "usage.needs-flag"),
  "s7.processor-fields": PROCESSOR_FIELDS,
  "s7.processor-extent": PROCESSOR_EXTENT,
  "s7.no-other-disclosures": NO_OTHERS,
  "s8.no-transfer": noTransfer("s8.no-transfer"),
  "s8.consent-first": noTransfer("s8.consent-first"),
};

/** What every attempt starts from. */
export async function prepare(world: TestWorld): Promise<void> {
  await addMailer(world);
}
