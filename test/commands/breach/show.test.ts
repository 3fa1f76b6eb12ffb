import Papa from "papaparse";
import { beforeEach, describe, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../../world.ts";
import { documentOf, expectExit, expectRefused, linesOf } from "../acts.ts";
import { at, LAPTOP, NUMBER, SUSPECTED, WHOLE } from "./cases.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
});

describe("breach show", () => {
  test("reads casework alone: the watch may, and no line is left", async () => {
    await expectExit(world, 0, ...LAPTOP);
    world.env["SELOSTE_IDENTITY_FILE"] = world.watchIdentity;
    delete world.env["SELOSTE_PASSPHRASE_FILE"];
    const lines = await linesOf(world, async () => {
      await expectExit(world, 0, "breach", "show", NUMBER);
      await expectExit(world, 0, "breach", "list");
    });
    expect(lines).toEqual([]);
  });

  test("says what is left and how late it is, as the clock goes on", async () => {
    await expectExit(world, 0, ...LAPTOP);
    const seen = async (time: string): Promise<string> => {
      at(world, time);
      await expectExit(world, 0, "breach", "show", NUMBER);
      return world.out;
    };
    expect(await seen("2026-11-23T06:00:00.000Z")).toContain(
      "(UTC+2): less than a minute left; nobody",
    );
    expect(await seen("2026-11-23T06:30:00.000Z")).toContain(
      "30 min late: 23 November 2026, 08:00",
    );
    const over = await seen("2026-11-23T07:30:00.000Z");
    expect(over).toContain("09:17 (UTC+2) passed 13 min ago. Notify now and say why it is late");
    expect(over).toContain("before 23 November 2026, 10:00 (UTC+2): 30 min left");
    const late = await seen("2026-11-28T08:30:00.000Z");
    expect(late).toContain("5 days 1 h late: 23 November 2026, 09:17");
    expect(late).toContain("10:00 (UTC+2) passed 5 days ago");
  });

  test("tells the hour that the clocks show twice apart", async () => {
    await expectExit(world, 0, ...LAPTOP.slice(0, 4), "--detected-at", "2026-10-22T03:30");
    await expectExit(world, 0, "breach", "show", NUMBER);
    // The first of the two: the clocks go back from 4.00 to 3.00 that night.
    expect(world.out).toContain("Detected  22 October 2026, 03:30 (UTC+3)");
    expect(world.out).toContain("25 October 2026, 03:30 (UTC+3)");
  });

  test("--explain shows rule, steps and sources, in JSON the steps", async () => {
    await expectExit(world, 0, ...LAPTOP);
    await expectExit(world, 0, "breach", "show", NUMBER, "--explain", "--lang", "fi");
    for (const words of [
      "Alkaa, kun loukkaus tuli rekisterinpitäjälle ilmi: 20.11.2026 klo 9.17 (UTC+2).",
      "72 tuntia, viikonloput ja pyhät mukaan lukien (tietosuoja-asetuksen 33 artiklan 1 kohta)",
      "asetuksen 1182/71 3 artiklan 1 kohta): tunnit alkavat 20.11.2026 klo 10.00 (UTC+2)",
      "Seloste sanoo: ”Asiakkaalle kerrotaan tietoturvariskistä",
      "kaksi työpäivää ei pidennä",
    ]) {
      expect(world.out).toContain(words);
    }
    await expectExit(world, 0, "breach", "show", NUMBER, "--explain", "--json");
    expect(documentOf(world).data).toMatchObject({
      clocks: [
        {
          steps: [
            { rule: "started", by: "awareness", at: "2026-11-20T07:17:00.000Z" },
            { rule: "hours-added", hours: 72, to: "2026-11-23T07:17:00.000Z" },
            { rule: "hour-dropped", to: "2026-11-20T08:00:00.000Z" },
            { rule: "hours-added", hours: 72, to: "2026-11-23T08:00:00.000Z" },
          ],
        },
        {
          steps: [
            { rule: "started", by: "detection" },
            { rule: "hours-added", hours: 72 },
          ],
        },
      ],
    });
  });

  test.each([
    [
      "en",
      [
        "P  Promise of the notice, section 9  promise not kept, with its ground (20 November 2026, 10:00 (UTC+2), the manager); partly, 30 of 120 told",
        "nobody is told, on the ground of Art. 34(3)(a) (20 November 2026, 10:00 (UTC+2), the manager)",
        "19 November 2026, 20:00 (UTC+2) – 19 November 2026, 21:00 (UTC+2) (estimate)",
        "a part of the data was encrypted, the key was exposed, a backup exists",
        "Number of records: unknown → 7",
        "1234/171/26",
      ],
    ],
    [
      "fi",
      [
        "lupaus jää pitämättä, peruste kirjattu (20.11.2026 klo 10.00 (UTC+2), the manager); osittain, kerrottu 30/120 rekisteröidylle",
        "ei ilmoiteta, perusteena 34 artiklan 3 kohdan a alakohta (20.11.2026 klo 10.00",
        "Henkilökohtaiset merkinnät (erityinen henkilötietoryhmä, 9 artikla), Tilaukset",
        "henkilötietojen käsittelijä ilmoitti",
        "osa tiedoista oli salattu, avain on paljastunut, varmuuskopio on",
        "Tietueiden määrä: ei tiedossa → 7",
      ],
    ],
    [
      "sv",
      [
        "löftet hålls inte, grunden är antecknad (20.11.2026 kl. 10.00 (UTC+2), the manager); delvis, 30 av 120 informerade",
        "ingen informeras, med stöd av artikel 34.3 a (20.11.2026 kl. 10.00",
        "konfidentialitet, integritet",
        "cirka 120",
        "en del av uppgifterna var krypterade, nyckeln är röjd, det finns en säkerhetskopia",
        "Antal poster: okänt → 7",
      ],
    ],
  ])("says in %s all that the log holds", async (language, sentences) => {
    await whole();
    await expectExit(world, 0, "breach", "show", NUMBER, "--explain", "--lang", language);
    for (const sentence of sentences) expect(world.out).toContain(sentence);
    expect(world.out).not.toMatch(/undefined|null|\[object/u);
    await expectExit(world, 0, "breach", "list", "--csv", "--lang", language);
    expect(world.out).not.toMatch(/undefined|null|\[object/u);
  });

  test("says what is still missing in the log", async () => {
    await expectExit(world, 0, ...LAPTOP);
    await expectExit(world, 0, "breach", "show", NUMBER);
    expect(world.out).toMatch(/Not recorded yet: when it happened, .*decision on the risk\./u);
  });

  test.each([
    ["another number", ["2026-0009"], 4],
    ["no number", [], 2],
    ["what is no number", ["laptop"], 4],
  ])("refuses %s", async (_, argv, code) => {
    await expectExit(world, 0, ...LAPTOP);
    await expectRefused(world, code, "breach", "show", ...argv);
  });
});

/** A breach with every fact and every kind of act. */
async function whole(): Promise<void> {
  const facts = {
    title: "Lost laptop",
    detectedAt: "2026-11-20T08:00",
    processorDetectedAt: "2026-11-20T07:00",
    awareAt: "2026-11-20T09:17",
    awareBy: "the manager",
    awareWhy: "looked for",
    occurred: "estimate",
    occurredFrom: "2026-11-19T20:00",
    occurredUntil: "2026-11-19T21:00",
    origin: "processor",
    effects: ["confidentiality", "integrity"],
    nature: "left on a train",
    systems: ["laptop", "mail"],
    subjectCategories: ["customers"],
    subjects: "about 120",
    records: "unknown",
    dataCategories: ["personalNotes", "orders"],
    measuresBefore: "a password",
    measuresAfter: "the account was closed",
  };
  const file = await world.file("breach.json", JSON.stringify(facts));
  const run = (...argv: readonly string[]) => expectExit(world, 0, "breach", ...argv);
  const by = ["--by", "the manager"];
  await run("log", "--from", file);
  await run("update", NUMBER, "--records", "7");
  const guarded = ["--encryption", "partial", "--key-state", "exposed", "--backup", "exists"];
  const open = ["--consequences", "others may read it", "--contact-point", "the office"];
  await run("assess", NUMBER, "--risk", "high", "--why", "readable", ...by, ...guarded, ...open);
  await run("notify", NUMBER, "--phase", "preliminary", "--reference", "1234/171/26");
  const told = ["--channel", "email", "--reached", "30", "--contents", "nature,contact"];
  await run("communicate", NUMBER, ...told, "--text", "We are sorry");
  await run("communicate", NUMBER, "--ground", "34(3)(a)", "--why", "encrypted", ...by);
  await run("communicate", NUMBER, "--promise-broken", "--why", "no addresses", ...by);
  await run("close", NUMBER, ...by, "--why", "laptops are encrypted now");
}

/** One that is open, a risk, and one that was not notified and is closed. */
async function three(): Promise<void> {
  await expectExit(world, 0, ...LAPTOP, "--nature", '=1+1 "lost"\non a train');
  await expectExit(world, 0, ...SUSPECTED, "--kind", "risk");
  await expectExit(world, 0, ...LAPTOP);
  const none = ["--risk", "none", "--why", "encrypted, key safe", "--by", "the manager"];
  await expectExit(world, 0, "breach", "assess", "2026-0003", ...none);
  const told = ["--channel", "email", "--reached", "all", "--contents", WHOLE];
  await expectExit(world, 0, "breach", "communicate", "2026-0003", ...told);
  await expectExit(world, 0, "breach", "close", "2026-0003", "--by", "the manager");
}

describe("breach list", () => {
  test("shows each with what comes next, and --open what is not closed", async () => {
    await three();
    await expectExit(world, 0, "breach", "list");
    expect(world.out.split("\n").map((line) => line.split("\t").slice(4).join())).toEqual([
      "open,promise: 70 h left",
      "open,promise: 70 h left",
      "closed,",
      "",
    ]);
    await expectExit(world, 0, "breach", "list", "--open");
    expect(world.out).not.toContain("2026-0003");
  });

  test("is empty in words, and in JSON an empty list", async () => {
    await expectExit(world, 0, "breach", "list", "--lang", "sv");
    expect(world.out).toBe("Förteckningen över incidenter är tom.\n");
    await expectExit(world, 0, "breach", "list", "--json");
    expect(documentOf(world).data).toEqual([]);
  });

  test("--json gives all of each, also what was not notified, with its decision", async () => {
    await three();
    await expectExit(world, 0, "breach", "list", "--json");
    expect(documentOf(world)).toMatchObject({
      kind: "breach.list",
      data: [
        { id: "2026-0001", nature: '=1+1 "lost"\non a train' },
        { id: "2026-0002", kind: "risk" },
        {
          id: "2026-0003",
          state: "closed",
          notifications: [],
          assessments: [{ risk: "none", why: "encrypted, key safe", by: "the manager" }],
        },
      ],
    });
  });

  test("--csv gives one line for each, and no cell that a spreadsheet computes", async () => {
    await three();
    await expectExit(world, 0, "breach", "list", "--csv");
    const { data, errors } = Papa.parse<Record<string, string>>(world.out.trimEnd(), {
      header: true,
    });
    expect(errors).toEqual([]);
    expect(data.map(({ Number: number }) => number)).toEqual([
      "2026-0001",
      "2026-0002",
      "2026-0003",
    ]);
    expect(data[0]?.["Nature"]).toBe('\'=1+1 "lost" / on a train');
    expect(data[2]).toMatchObject({
      State: "closed",
      Risk: "unlikely to result in a risk",
      "Reasons for the decision": "encrypted, key safe",
      "Decided by": "the manager",
      "Authority (Art. 33)":
        "no notification: found on 20 November 2026, 10:00 (UTC+2) to be unlikely to result in a risk (the manager)",
    });
  });

  test("--excel has semicolons and the mark that Excel looks for", async () => {
    await three();
    await expectExit(world, 0, "breach", "list", "--csv", "--excel", "--lang", "fi");
    expect(world.out.startsWith("\uFEFFNumero;Tila;Kirjattu;")).toBe(true);
  });

  test("refuses CSV and JSON at once", async () => {
    await expectExit(world, 0, ...LAPTOP);
    await expectRefused(world, 2, "breach", "list", "--csv", "--json");
  });
});
