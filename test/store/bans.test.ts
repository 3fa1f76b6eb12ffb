import { createHmac } from "node:crypto";
import { beforeEach, afterEach, describe, expect, test } from "vitest";
import type { Notice } from "../../src/domain/notice/notice.ts";
import { addSubject } from "../../src/store/addition.ts";
import { carryBans } from "../../src/store/ban-marks.ts";
import { findNamed, listSharers } from "../../src/store/ban-named.ts";
import { banHash, loadSieve, loadSieved } from "../../src/store/ban-hash.ts";
import { keyLister, listBansOn, openBans } from "../../src/store/bans.ts";
import { getHoldings } from "../../src/store/holdings.ts";
import { getNotice } from "../../src/store/notices.ts";
import { closeRegister, type Register } from "../../src/store/register.ts";
import { findSecret, makeSecret } from "../../src/store/secrets.ts";
import { newWorld } from "../world.ts";

const AT = "2026-11-20T08:00:00.000Z";

let register: Register;
let notice: Notice;

beforeEach(async () => {
  register = await (await newWorld()).open();
  ({ notice } = await getNotice(register));
});

afterEach(() => closeRegister(register));

/** Adds somebody with these values; nothing of it is anyone's. */
function add(values: Readonly<Record<string, string>>) {
  return addSubject(register, notice, {
    values: Object.entries(values).map(([field, value]) => ({
      field,
      item: "",
      value,
      drawer: "personal" as const,
    })),
    origin: { at: AT, act: "add", source: "customership" },
    basis: "unknown",
    groups: [],
  });
}

/** Sets a ban for one data subject, or for an identifier alone. */
function ban(channel: string, subject: number | undefined, ...keys: string[]) {
  const all = subject === undefined ? keys : keyLister(register, notice)(subject);
  const holder = subject === undefined ? {} : { subject };
  const words = { channel, since: AT, how: "soitti", recordedAt: AT };
  return openBans(register).add({ ...words, ...holder }, all);
}

function channelsOn(subject: number): readonly string[] {
  return listBansOn(register, notice, subject).map(({ channel }) => channel);
}

describe("the secret of the hashes", () => {
  test("is made once, at random, and is no key of a drawer", async () => {
    expect(findSecret(register, "ban-hash")).toBeUndefined();
    const made = makeSecret(register, "ban-hash");
    expect(made).toHaveLength(32);
    expect(makeSecret(register, "ban-hash")).toEqual(made);
    const other = await (await newWorld()).open();
    expect(makeSecret(other, "ban-hash")).not.toEqual(made);
    closeRegister(other);
  });

  test("is made with the first ban", () => {
    ban("all", undefined, "eml:aino@example.fi");
    expect(findSecret(register, "ban-hash")).toHaveLength(32);
  });
});

describe("the hash of an identifier", () => {
  test("ends in its HMAC-SHA-256 under the secret", () => {
    const secret = Buffer.alloc(32, 7);
    const stored = Buffer.from(banHash(secret).of("eml:aino@example.fi"), "base64url");
    const hmac = createHmac("sha256", secret).update("eml:aino@example.fi").digest();
    expect(stored.subarray(8)).toEqual(hmac);
    expect(stored).toHaveLength(40);
  });

  test("holds nothing of the identifier", () => {
    ban("all", undefined, "eml:aino@example.fi");
    const rows = register.connection.prepare("select * from personal.ban_hash").all();
    expect(JSON.stringify(rows)).not.toContain("aino");
  });

  test("is found in a sieve of the bans in force on its channels", () => {
    ban("email", undefined, "eml:aino@example.fi");
    const lifted = ban("email", undefined, "eml:vaino@example.fi");
    openBans(register).lift(lifted, AT, "toivoi");
    const isIn = (key: string, ...channels: string[]) => {
      const { hash, sieve } = loadSieved(register, channels.length === 0 ? undefined : channels);
      return hash.isIn(sieve, key);
    };
    expect(isIn("eml:aino@example.fi")).toBe(true);
    expect(isIn("eml:aino@example.fi", "email", "all")).toBe(true);
    expect(isIn("eml:aino@example.fi", "sms", "all")).toBe(false);
    expect(isIn("eml:vaino@example.fi")).toBe(false);
    expect(loadSieve(register.connection).size()).toBe(1);
  });

  test("is never found in a register without any", () => {
    const { hash, sieve } = loadSieved(register);
    expect(hash.isIn(sieve, "eml:aino@example.fi")).toBe(false);
  });
});

describe("a ban of a data subject", () => {
  test("holds for every identifier of theirs, however it is written", () => {
    const { nr } = add({
      email: "Aino@Example.fi",
      phone: "040 0123 401",
      skype: "aino.m",
      customerId: "1001",
      firstName: "Aino",
    });
    ban("all", nr);
    const bans = openBans(register);
    const found = (key: string) => bans.forKeys([key]).map(({ subject }) => subject);
    expect(found("eml:aino@example.fi")).toEqual([nr]);
    expect(found("tel:358400123401")).toEqual([nr]);
    expect(found("acc:skype:aino.m")).toEqual([nr]);
    expect(found("num:customerId:1001")).toEqual([nr]);
    expect(found("eml:vaino@example.fi")).toEqual([]);
  });

  test("holds for another as far as they have an identifier in common", () => {
    const one = add({ email: "yhteinen@example.fi", phone: "040 0123 401" });
    const other = add({ email: "yhteinen@example.fi", phone: "040 0123 402" });
    ban("email", one.nr);
    expect(channelsOn(other.nr)).toEqual(["email"]);
    expect(openBans(register).own(other.nr)).toEqual([]);
    expect(openBans(register).forKeys(["tel:358400123402"])).toEqual([]);
    expect(listSharers(register, notice, one.nr)).toEqual([other.id]);
  });

  test("is gone when it is lifted, and what it was stays", async () => {
    const { nr, id } = add({ email: "aino@example.fi" });
    openBans(register).lift(ban("email", nr), AT, "toivoi uutiskirjettä");
    expect(channelsOn(nr)).toEqual([]);
    const { bans } = await getHoldings(register, { nr, id });
    expect(bans).toMatchObject([
      { channel: "email", how: "soitti", lifted: { at: AT, how: "toivoi uutiskirjettä" } },
    ]);
  });

  test("goes on for one channel with its day, its words and its hashes", () => {
    const { nr } = add({ email: "aino@example.fi" });
    const all = ban("all", nr);
    const bans = openBans(register);
    bans.goOn(all, "sms");
    bans.lift(all, AT, "toivoi");
    expect(bans.forKeys(["eml:aino@example.fi"])).toMatchObject([
      { subject: nr, channel: "sms", since: AT, how: "soitti" },
    ]);
  });
});

describe("what is held of a data subject", () => {
  test("names the keyed hashes, and not the words of somebody else's ban", async () => {
    const one = add({ email: "yhteinen@example.fi", phone: "040 0123 401" });
    const other = add({ email: "yhteinen@example.fi" });
    ban("email", one.nr);
    const own = (await getHoldings(register, one)).bans;
    const shared = (await getHoldings(register, other)).bans;
    expect(own).toMatchObject([{ how: "soitti" }]);
    expect(own[0]?.hashes).toHaveLength(2);
    expect(shared).toMatchObject([{ channel: "email", since: AT, recordedAt: AT }]);
    expect(shared[0]?.how).toBeUndefined();
    expect(own[0]?.hashes).toContain(shared[0]?.hashes[0]);
    expect(shared[0]?.hashes).toHaveLength(1);
  });
});

describe("a ban of an identifier that nobody has", () => {
  test("goes to the one who comes with it, for all their identifiers", () => {
    ban("email", undefined, "eml:uusi@example.fi");
    const added = add({ email: "Uusi+kauppa@example.fi", phone: "040 0123 409" });
    expect(added.bannedBefore).toBe(true);
    expect(openBans(register).own(added.nr)).toMatchObject([{ channel: "email", how: "soitti" }]);
    expect(openBans(register).forKeys(["tel:358400123409"])).toHaveLength(1);
  });

  test("stays with the identifier when somebody else has it too", () => {
    add({ email: "yhteinen@example.fi" });
    ban("email", undefined, "eml:yhteinen@example.fi");
    const added = add({ email: "yhteinen@example.fi", phone: "040 0123 409" });
    expect(added.bannedBefore).toBe(true);
    expect(channelsOn(added.nr)).toEqual(["email"]);
    expect(openBans(register).own(added.nr)).toEqual([]);
    expect(openBans(register).forKeys(["tel:358400123409"])).toEqual([]);
  });

  test("leaves others alone", () => {
    ban("email", undefined, "eml:uusi@example.fi");
    const added = add({ email: "toinen@example.fi" });
    expect(added.bannedBefore).toBe(false);
    expect(channelsOn(added.nr)).toEqual([]);
  });
});

describe("a correction", () => {
  test("carries a ban to the new address, and the old one stays banned", () => {
    const { nr } = add({ email: "vanha@example.fi" });
    ban("all", nr);
    carryBans(register, notice, nr, [
      { field: "email", old: "vanha@example.fi", new: "uusi@example.fi", wrong: false },
    ]);
    const bans = openBans(register);
    expect(bans.forKeys(["eml:uusi@example.fi"])).toHaveLength(1);
    expect(bans.forKeys(["eml:vanha@example.fi"])).toHaveLength(1);
  });

  test("carries a ban that holds for the old address alone", () => {
    const { nr } = add({ email: "yhteinen@example.fi" });
    add({ email: "yhteinen@example.fi" });
    ban("email", undefined, "eml:yhteinen@example.fi");
    carryBans(register, notice, nr, [
      { field: "email", old: "yhteinen@example.fi", new: "oma@example.fi", wrong: false },
    ]);
    expect(openBans(register).forKeys(["eml:oma@example.fi"])).toHaveLength(1);
  });

  test("to a banned address brings its ban", () => {
    ban("email", undefined, "eml:uusi@example.fi");
    const { nr } = add({ customerId: "1001" });
    carryBans(register, notice, nr, [{ field: "email", new: "uusi@example.fi", wrong: false }]);
    expect(openBans(register).own(nr)).toHaveLength(1);
  });

  test("of a first identifier gives it the ban that was there before", () => {
    const { nr } = add({ firstName: "Aino" });
    ban("all", nr);
    carryBans(register, notice, nr, [{ field: "email", new: "aino@example.fi", wrong: false }]);
    expect(openBans(register).forKeys(["eml:aino@example.fi"])).toHaveLength(1);
  });

  test("that takes an address away leaves its ban", () => {
    const { nr } = add({ email: "aino@example.fi", customerId: "1001" });
    ban("all", nr);
    carryBans(register, notice, nr, [{ field: "email", old: "aino@example.fi", wrong: false }]);
    expect(openBans(register).forKeys(["eml:aino@example.fi"])).toHaveLength(1);
  });
});

describe("an address that was another person's", () => {
  const strike = (nr: number, old: string, value: string) =>
    carryBans(register, notice, nr, [{ field: "email", old, new: value, wrong: true }]);

  test("leaves the ban of the data subject and stays banned by itself", () => {
    const { nr } = add({ email: "vieras@example.fi", customerId: "1001" });
    ban("all", nr);
    strike(nr, "vieras@example.fi", "oma@example.fi");

    const bans = openBans(register);
    const [alone, ...others] = bans.forKeys(["eml:vieras@example.fi"]);
    expect(others).toEqual([]);
    expect(alone).toMatchObject({ channel: "all" });
    expect(alone).not.toHaveProperty("subject");
    expect(bans.own(nr)).toHaveLength(1);
    expect(bans.forKeys(["num:customerId:1001", "eml:oma@example.fi"])).toHaveLength(1);
  });

  test("takes along the ban that came with it and leaves the stranger's own", () => {
    ban("all", undefined, "eml:vieras@example.fi");
    const { nr } = add({ email: "oma@example.fi" });
    const typo = { field: "email", old: "oma@example.fi", new: "vieras@example.fi" };
    expect(carryBans(register, notice, nr, [{ ...typo, wrong: false }])).toBe(true);
    expect(openBans(register).own(nr)).toHaveLength(1);
    strike(nr, "vieras@example.fi", "oma@example.fi");

    const bans = openBans(register);
    expect(bans.own(nr)).toEqual([]);
    expect(bans.forKeys(["eml:oma@example.fi"])).toEqual([]);
    expect(bans.forKeys(["eml:vieras@example.fi"])).toHaveLength(1);
  });
});

test("a ban of somebody else does not follow who had their address for a while", () => {
  const aino = add({ email: "aino@example.fi" });
  ban("all", aino.nr, "eml:aino@example.fi");
  const asa = add({ email: "asa@example.fi" });
  const to = (old: string, value: string) =>
    carryBans(register, notice, asa.nr, [{ field: "email", old, new: value, wrong: false }]);
  to("asa@example.fi", "aino@example.fi");
  to("aino@example.fi", "asa@example.fi");

  expect(openBans(register).forKeys(["eml:asa@example.fi"])).toEqual([]);
});

describe("whom a text names", () => {
  test("is a data subject by id, address, number, phone or account, however it is written", () => {
    const { nr, id } = add({
      email: "aino+kauppa@example.fi",
      phone: "+358 40 0123 401",
      skype: "Aino.M",
      customerId: "1001",
    });
    const named = (text: string) => findNamed(register, notice, text).subjects;
    for (const text of [
      id,
      id.toUpperCase(),
      "AINO@example.fi",
      "aino+muu@example.fi",
      "040-0123401",
      "aino.m",
      "1001",
    ]) {
      expect([text, ...named(text)]).toEqual([text, { nr, id }]);
    }
  });

  test("is nobody by a name, or by the beginning of an address", () => {
    add({ email: "aino@example.fi", firstName: "Aino" });
    expect(() => findNamed(register, notice, "Aino")).toThrowError("ban.nobody");
    expect(() => findNamed(register, notice, "aino@")).toThrowError("ban.nobody");
  });

  test("is an address or a phone number of somebody not in the register", () => {
    expect(findNamed(register, notice, "Uusi@Example.org")).toMatchObject({
      subjects: [],
      standing: { key: "eml:uusi@example.org", holders: 0 },
    });
    expect(findNamed(register, notice, "+46 70 123 45 67").standing?.key).toBe("tel:46701234567");
  });

  test("is a number that is banned although nobody has it any more", () => {
    ban("all", undefined, "num:customerId:77");
    expect(findNamed(register, notice, "77").keys).toContain("num:customerId:77");
  });
});
