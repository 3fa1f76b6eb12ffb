import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { loadAccessLaw, readAccessLaw } from "../../src/law-file/access.ts";

const folder = new URL("../../data", import.meta.url).pathname;

describe("the law of access", () => {
  test("is shipped with every right of Art. 15(1)(e) and each ground for leaving out", async () => {
    const law = await loadAccessLaw(folder);
    expect(law.rights.map(({ id, source }) => [id, source.en])).toEqual([
      ["rectification", "Article 16 GDPR"],
      ["erasure", "Article 17 GDPR"],
      ["restriction", "Article 18 GDPR"],
      ["objection", "Article 21(1) GDPR"],
      ["marketingObjection", "Article 21(2) and (3) GDPR"],
    ]);
    expect(Object.keys(law.withholding)).toEqual(["15(4)", "34 §"]);
  });

  test("names the authority with addresses in the three languages, and the day they were checked", async () => {
    const { authority } = (await loadAccessLaw(folder)).complaint;
    expect(authority.name).toEqual({
      fi: "Tietosuojavaltuutetun toimisto",
      sv: "Dataombudsmannens byrå",
      en: "Office of the Data Protection Ombudsman",
    });
    expect(authority.post.sv).toBe("PB 800, 00531 Helsingfors");
    expect(authority.checkedOn).toBe("2026-11-22");
    for (const address of Object.values(authority.web))
      expect(address).toMatch(/^https:\/\/tietosuoja\.fi/u);
  });

  test("with a language missing, a key too many or a day that is none is a defect", async () => {
    const text = await readFile(`${folder}/law/access.yaml`, "utf8");
    expect(() => readAccessLaw(text)).not.toThrow();
    expect(() => readAccessLaw(text.replace("sv: Rättelse,", ""))).toThrow("sv");
    expect(() => readAccessLaw(text.replace("fees:", "charges:"))).toThrow("charges");
    expect(() => readAccessLaw(text.replace("checkedOn: 2026-11-22", "checkedOn: lately"))).toThrow(
      "checkedOn",
    );
  });
});
