/** Suppression lists in both directions: `ban import` and `ban export`. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { TestWorld } from "../../world.ts";
import {
  documentOf,
  expectExit,
  expectRefused,
  failureOf,
  importCustomers,
  linesOf,
} from "../acts.ts";
import { newWorld } from "../../world.ts";
import { instant } from "../../instant.ts";
import { addAbroad, addMailer, recorded } from "../disclosure/desk.ts";
import { atDesk, ENTER } from "../desk.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
  await importCustomers(world);
});

const SOURCE = ["--source", "Mailchimp, 20.11.2026"];

async function take(text: string, ...more: readonly string[]): Promise<number> {
  const list = await world.file("bans.csv", text);
  return world.seloste("ban", "import", list, ...more);
}

async function banned(who: string, ...more: readonly string[]): Promise<boolean> {
  return (await world.seloste("ban", "check", who, ...more)) === 3;
}

describe("ban import", () => {
  test("bans who is on the list, in the register or not, since the time of the wish", async () => {
    const text =
      "Email Address,UNSUB_TIME\naino.makinen@example.fi,2026-10-01 08:00:00\nx@example.org,\n";
    const lines = await linesOf(world, async () => expect(await take(text, ...SOURCE)).toBe(0));
    expect(lines).toMatchObject([
      { act: "banned", counts: { set: 2, unchanged: 0, unmatched: 0, unreadable: 0 } },
    ]);
    expect(world.out).toContain("Of them for nobody in the register  1");
    await expectExit(world, 0, "ban", "list", "--json");
    expect(documentOf(world).data).toMatchObject([
      { channel: "email", since: "2026-10-01T05:00:00.000Z", how: "Mailchimp, 20.11.2026" },
      { subject: null, channel: "email", since: "2026-11-20T08:00:00.000Z" },
    ]);
    // Nobody was added, and the same list changes nothing.
    await expectExit(world, 4, "subject", "show", "x@example.org");
    expect(await take(text, ...SOURCE, "--json")).toBe(0);
    expect(documentOf(world).data).toMatchObject({ set: 0, unchanged: 2 });
  });

  test("reads Brevo's columns channel by channel", async () => {
    const text =
      "EMAIL;SMS;emailBlacklist;smsBlacklist\na@example.org;+358 40 0000001;true;false\n;+358 40 0000002;;1\n";
    expect(await take(text, ...SOURCE, "--json")).toBe(0);
    expect(documentOf(world).data).toMatchObject({ set: 2, unreadable: 0 });
    expect(await banned("a@example.org")).toBe(true);
    expect(await banned("+358 40 0000001")).toBe(false);
    expect(await banned("+358 40 0000002", "--channel", "sms")).toBe(true);
    expect(await banned("+358 40 0000002", "--channel", "phone")).toBe(false);
  });

  test("takes a list of numbers that holds for a time, and forgets it afterwards", async () => {
    const text = "+358 40 0000001\n+358 40 0000002\n";
    expect(await take(text, ...SOURCE, "--json")).toBe(2);
    expect(failureOf(world.err).code).toBe("usage.needs-flag");
    const until = ["--channel", "phone", "--until", "2026-11-25"];
    expect(await take(text, ...SOURCE, ...until)).toBe(0);
    expect(await banned("+358 40 0000001")).toBe(true);
    world.now = instant("2026-11-25T21:59:59.999Z");
    expect(await banned("+358 40 0000001")).toBe(true);
    world.now = instant("2026-11-25T22:00:00.000Z");
    expect(await banned("+358 40 0000001")).toBe(false);
    await expectExit(world, 0, "ban", "list");
    expect(world.out).toContain("There is no ban.");
  });

  test("counts rows that say nobody, and ends with 3", async () => {
    expect(await take("email\nbroken\naino.makinen@example.fi\n", ...SOURCE, "--json")).toBe(3);
    expect(documentOf(world).data).toMatchObject({ set: 1, unreadable: 1, unreadableLines: [2] });
    // Of a row with wrong quotes nobody knows what it says, a flag neither.
    const damaged = 'EMAIL;emailBlacklist\nb@example.org;true\n"a@example.org"x;true\n';
    expect(await take(damaged, ...SOURCE, "--json")).toBe(3);
    expect(documentOf(world).data).toMatchObject({ set: 1, unreadable: 1, unreadableLines: [3] });
  });

  test("bans post to who has the name and the address of a postal list", async () => {
    const address = ["--set", "postalAddress=Mäntykatu 4 B 12, 00100 Helsinki"];
    const why = ["--ground", "moved", "--identity-checked", "wrote from the old address", "--yes"];
    await expectExit(world, 0, "subject", "correct", "1001", ...address, ...why);
    const text = [
      "Nimi;Katuosoite;Postinumero",
      "MÄKINEN AINO;Mäntykatu 4 B 12;00100",
      "Mäkinen Aino;Koivukatu 1;00100",
      "Nobody Ever;Mäntykatu 4;00100",
      ";Mäntykatu 4;00100",
    ].join("\n");
    expect(await take(`${text}\n`, ...SOURCE, "--until", "2027-11-20", "--json")).toBe(3);
    expect(documentOf(world).data).toMatchObject({
      set: 1,
      unmatched: 2,
      unreadable: 1,
      unreadableLines: [5],
    });
    expect(documentOf(world).warnings.map(({ code }) => code)).toContain("ban.not-remembered");
    expect(await banned("1001", "--channel", "post")).toBe(true);
    expect(await banned("1001", "--channel", "email")).toBe(false);
    expect(await take(`${text}\n`, ...SOURCE, "--json")).toBe(3);
    expect(documentOf(world).data).toMatchObject({ set: 0, unchanged: 1 });
  });

  test("shows the counts only with --dry-run", async () => {
    expect(await take("email\naino.makinen@example.fi\n", ...SOURCE, "--dry-run", "--json")).toBe(
      0,
    );
    expect(documentOf(world)).toMatchObject({ kind: "ban.import-plan", data: { set: 1 } });
    expect(await banned("1001")).toBe(false);
  });

  test.each([
    ["a day that is over", ["--until", "2026-11-19"], "ban.list-ended", 6],
    ["no address in it", ["--column", "#9"], "ban.column-unknown", 2],
  ])("refuses a list with %s", async (_, more, code, exit) => {
    expect(await take("email\naino.makinen@example.fi\n", ...SOURCE, ...more, "--json")).toBe(exit);
    expect(failureOf(world.err).code).toBe(code);
  });

  test("wants to know where the list comes from, and asks in Finnish", async () => {
    const list = await world.file("bans.csv", "email\naino.makinen@example.fi\n");
    await expectRefused(world, 2, "ban", "import", list, "--json");
    const sat = await atDesk(
      world,
      ["ban", "import", list, "--lang", "fi"],
      [["Mistä luettelo", `Mailchimp${ENTER}`]],
    );
    expect({ code: sat.code, answered: sat.answered }).toEqual({ code: 0, answered: 1 });
  });
});

describe("ban export", () => {
  const out = () => join(world.folder, "out.csv");
  const written = () => readFile(out(), "utf8");
  const to = (platform: string, ...more: readonly string[]) => [
    ...["ban", "export", "--for", platform, "--out", out(), "--yes"],
    ...more,
  ];

  beforeEach(async () => {
    await addMailer(world);
    await expectExit(
      world,
      0,
      "ban",
      "set",
      "1001",
      "--channel",
      "email",
      "--asked-at",
      "2026-11-19",
    );
    await expectExit(world, 0, "ban", "set", "1002", "--channel", "sms");
    await expectExit(world, 0, "ban", "set", "stranger@example.org");
  });

  test("passes the gate and records of whom what went", async () => {
    const argv = to("mailchimp", "--to", "mailer", "--json");
    const lines = await linesOf(world, () => expectExit(world, 0, ...argv));
    expect(await written()).toBe("Email Address\naino.makinen@example.fi\n");
    expect(documentOf(world).data).toMatchObject({
      id: "D1",
      for: "mailchimp",
      fields: ["email"],
      persons: 1,
      rows: 1,
      notHeld: 1,
    });
    expect(documentOf(world).warnings.map(({ code }) => code)).toEqual(["ban.export-unheld"]);
    expect(lines).toMatchObject([
      { act: "bans-exported", fields: ["D1", "email"], purpose: "objection" },
    ]);
    expect(await recorded(world)).toEqual([1, 1]);
    await expectExit(world, 0, "disclosure", "list", "--subject", "1001");
    expect(world.out).toContain("bans on marketing");
  });

  test("lets no advertising platform have anything, with the sentence", async () => {
    for (const platform of ["google", "meta"]) {
      await expectRefused(world, 6, ...to(platform, "--to", "mailer", "--channel", "email"));
      expect(world.err).toContain("s7.no-other-disclosures");
      expect(world.err).toContain("a hash of an address is personal data too");
    }
    expect(await recorded(world)).toEqual([0, 0]);
  });

  test("writes no numbers to whom the notice gives none", async () => {
    await expectRefused(world, 6, ...to("brevo", "--to", "mailer", "--json"));
    expect(failureOf(world.err).code).toBe("disclosure.closed");
    await expectExit(world, 0, ...to("brevo", "--to", "mailer", "--channel", "email"));
    expect(await written()).toBe(
      "EMAIL,SMS,emailBlacklist,smsBlacklist\naino.makinen@example.fi,,true,\n",
    );
  });

  test("to a program of one's own leaves nothing with anybody else", async () => {
    await expectExit(world, 0, ...to("generic", "--own"));
    expect(await written()).toContain(
      "email,aino.makinen@example.fi,email,2026-11-18T22:00:00.000Z\nphone,+358400123402,sms,",
    );
    expect(await recorded(world)).toEqual([0, 0]);
    await expectRefused(world, 2, ...to("mailchimp", "--own"));
    for (const stray of [
      ["--to", "mailer"],
      ["--purpose", "objection"],
      ["--derogation", "a"],
      ["--why", "ours"],
    ]) {
      await expectRefused(world, 2, ...to("listmonk", "--own", ...stray));
    }
  });

  test("writes an address that begins like a formula as it is", async () => {
    const person = ["--set", "email=+aino@example.org", "--set", "lastName=Plus"];
    await expectExit(world, 0, "subject", "add", ...person, "--source", "registration");
    await expectExit(world, 0, "ban", "set", "+aino@example.org", "--channel", "email");
    await expectExit(world, 0, ...to("klaviyo", "--to", "mailer"));
    expect(await written()).toContain("\n+aino@example.org\n");
  });

  test("warns that Postal forgets", async () => {
    const postal = ["--for", "postal", "--own", "--out", `${out()}.p`, "--yes", "--json"];
    await expectExit(world, 0, "ban", "export", ...postal);
    expect(documentOf(world).warnings.map(({ code }) => code)).toContain("ban.export-expires");
  });

  test("goes abroad for those who agreed; the others' bans stay here and are told", async () => {
    await addAbroad(world, "CH");
    const agreed = ["--informed", "the risks", "--evidence", "e-mail"];
    await expectRefused(world, 6, ...to("klaviyo", "--to", "abroad", "--json"));
    expect(failureOf(world.err).code).toBe("ban.nothing-to-write");
    await expectExit(world, 0, "ban", "set", "1003");
    await expectExit(world, 0, "consent", "record", "1001", "--to", "abroad", ...agreed);
    await expectExit(world, 0, ...to("klaviyo", "--to", "abroad", "--json"));
    expect(documentOf(world).data).toMatchObject({ persons: 1, heldBack: 1 });
    expect(await written()).toBe("Email\naino.makinen@example.fi\n");
  });

  test("on a derogation keeps its ground on record", async () => {
    await addAbroad(world, "IN");
    await expectExit(world, 0, "ban", "set", "1001");
    const told = ["--informed", "no decision on India", "--evidence", "e-mail of 20.11.2026"];
    await expectExit(world, 0, "consent", "record", "1001", "--to", "abroad", ...told);
    const once = ["--to", "abroad", "--derogation", "a", "--why", "asked for it"];
    await expectExit(world, 0, ...to("klaviyo", ...once));
    await expectExit(world, 0, "disclosure", "list", "--json");
    expect(documentOf(world).data).toMatchObject([{ carrier: "derogation", why: "asked for it" }]);
  });

  test("holds an address that is banned by itself, and asks at the desk", async () => {
    await expectExit(
      world,
      0,
      "ban",
      "lift",
      "1001",
      "--channel",
      "email",
      "--wish",
      "asked again",
    );
    await expectExit(world, 0, "ban", "set", "1004", "--channel", "email");
    const sat = await atDesk(
      world,
      ["ban", "export", "--for", "klaviyo", "--to", "mailer", "--out", out(), "--lang", "sv"],
      [["Ska listan skrivas", `j${ENTER}`]],
    );
    expect({ code: sat.code, answered: sat.answered }).toEqual({ code: 0, answered: 1 });
    expect(await written()).toBe("Email\nvaino@example.fi\n");
  });

  test("is refused with a person in the ground", async () => {
    await expectExit(world, 0, "ban", "set", "1001");
    const why = ["--why", "aino.makinen@example.fi"];
    await expectRefused(world, 6, ...to("klaviyo", "--to", "mailer", ...why, "--json"));
    expect(failureOf(world.err).code).toBe("casework.words");
  });

  test("is refused to a recipient that nobody knows, with the sentence", async () => {
    await expectRefused(world, 4, ...to("mailchimp", "--to", "nobody"));
    expect(world.err).toContain("s7.no-other-disclosures");
  });
});
