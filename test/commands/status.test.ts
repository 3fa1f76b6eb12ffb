import { describe, expect, test } from "vitest";
import { newWorld } from "../world.ts";
import { documentOf, importSamples, linesOf, expectExit } from "./acts.ts";

describe("status", () => {
  test("of a register with the samples", async () => {
    const world = await newWorld();
    await importSamples(world);
    await expectExit(world, 0, "status", "--json");
    expect(world.err).toBe("");
    expect(documentOf(world)).toEqual({
      seloste: 1,
      kind: "register.status",
      at: "2026-11-20T08:00:00.000Z",
      data: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/u),
        folder: world.register,
        operator: { name: "anna", role: "contact" },
        drawers: ["casework", "personal", "special"],
        counts: {
          subjects: 33,
          records: 12,
          bans: 3,
          specialValues: 11,
          basisUnknown: 11,
          auditLines: 6,
        },
        notice: {
          id: "omaparantola",
          version: 1,
          validFrom: "2018-01-10",
          loadedAt: "2026-11-19T08:00:00.000Z",
          promises: 27,
        },
        lastBackup: null,
      },
      warnings: [
        { code: "backup.none", message: "No backup: theft or a broken disk loses everything." },
        { code: "init.no-contact", message: expect.any(String) },
        { code: "art9.unknown", message: expect.stringContaining("11") },
      ],
    });
  });

  test("with the watch key: what casework holds, and null for what it does not open", async () => {
    const world = await newWorld();
    await importSamples(world);
    world.env["SELOSTE_IDENTITY_FILE"] = world.watchIdentity;
    await expectExit(world, 0, "status", "--json");
    expect(documentOf(world).data).toMatchObject({
      operator: { name: "watch", role: "watch" },
      drawers: ["casework"],
      counts: { auditLines: 6 },
      notice: { version: 1 },
    });
    await expectExit(world, 0, "status");
    expect(world.out).not.toMatch(/Data subjects/u);
    expect(world.out).toContain("casework");
  });

  test("leaves no line and shows no personal data", async () => {
    const world = await newWorld();
    await importSamples(world);
    const lines = await linesOf(world, () => expectExit(world, 0, "status"));
    expect(lines).toEqual([]);
    expect(world.out + world.err).not.toMatch(/mäkinen|example\.fi|Aino/iu);
  });

  test.each([
    ["fi", "Rekisteröityjä", "Varmuuskopiota ei ole"],
    ["sv", "Registrerade", "Ingen säkerhetskopia"],
    ["en", "Data subjects", "No backup"],
  ])("in %s", async (language, counted, warned) => {
    const world = await newWorld();
    await expectExit(world, 0, "status", "--lang", language);
    expect(world.out).toContain(counted);
    expect(world.err).toContain(warned);
  });

  test("--quiet keeps the warnings", async () => {
    const world = await newWorld();
    await expectExit(world, 0, "status", "--quiet");
    expect(world.err).toContain("No backup");
  });
});
