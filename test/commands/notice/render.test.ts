/** The other forms of a notice: the record of Art. 30, the information of Art. 13 and 14, and PDF. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { LANGUAGES } from "../../../src/domain/notice/language.ts";
import { DATA } from "../../domain/calendar/law.ts";
import { club } from "../../notice-file/club.ts";
import { newWorld, type TestWorld } from "../../world.ts";
import { documentOf, expectExit, expectRefused } from "../acts.ts";

const OURS = join(DATA, "notices/omaparantola.yaml");
const invented = (name: string) => new URL(`../../notices/${name}.yaml`, import.meta.url).pathname;
const AGENCY = invented("agency");
const DATING = invented("dating-app");
const ACCOUNTS = ["art30", "art13"] as const;
const DRAWINGS = ["published", ...ACCOUNTS] as const;

let world: TestWorld;

beforeAll(async () => {
  world = await newWorld();
});

async function rendered(...argv: readonly string[]): Promise<string> {
  await expectExit(world, 0, "notice", "render", ...argv);
  return world.out;
}

/** What stands on its lines, without where they end. */
async function words(...argv: readonly string[]): Promise<string> {
  return (await rendered(...argv, "--format", "txt")).replaceAll(/[\s|!]+/gu, " ");
}

describe.each(ACCOUNTS)("notice render --as %s", (as) => {
  test("counts its gaps in a warning, and names them for programs", async () => {
    await expectExit(world, 0, "notice", "render", OURS, "--as", as, "--json");
    const { data, warnings } = z
      .object({
        data: z.looseObject({ as: z.string(), gaps: z.array(z.string()), text: z.string() }),
        warnings: z.array(z.looseObject({ code: z.string(), text: z.string().optional() })),
      })
      .loose()
      .parse(documentOf(world));
    expect(data.as).toBe(as);
    expect(data.gaps).toContain("art9-ground.special");
    expect(data.text.match(/^\*\*Aukko selosteessa: /gmu)).toHaveLength(data.gaps.length);
    expect(warnings.map(({ code }) => code)).toEqual(["notice.gaps", "notice.paper"]);
    await rendered(OURS, "--as", as);
    expect(world.err).toContain(`Gaps in the notice: ${data.gaps.length}.`);
  });

  test.each(LANGUAGES)("says all of it in %s", async (language) => {
    const said = await words(OURS, "--as", as, "--in", language);
    expect(said).not.toMatch(/undefined|\[object|\(\)/u);
    expect(said).toContain("Oy OmaParantola Ab");
    expect(said).not.toContain("Saana Esimerkki");
  });

  test.each([AGENCY, DATING, invented("translators"), invented("teacher-app")])(
    "says all that %s holds",
    async (file) => {
      expect(await words(file, "--as", as)).not.toMatch(/undefined|\[object|\(\)/u);
    },
  );

  test("invents no translation", async () => {
    await expectRefused(world, 6, "notice", "render", AGENCY, "--as", as, "--in", "sv");
    expect(world.err).toContain("Languages: fi");
  });

  test("does not take the original text for a gap, nor the published form for an account", async () => {
    await expectExit(world, 0, "notice", "render", OURS, "--json");
    expect(documentOf(world)).toMatchObject({ data: { as: "published", gaps: [] } });
  });
});

describe("the record of processing activities", () => {
  test("goes by the points of Art. 30(1) in the statute's words", async () => {
    const said = await rendered(OURS, "--as", "art30", "--in", "fi");
    expect(said.match(/^## .*$/gmu)).toEqual([
      "## 1. Rekisterinpitäjä ja yhteystiedot",
      "## 2. Käsittelyn tarkoitukset",
      "## 3. Rekisteröityjen ryhmät ja henkilötietoryhmät",
      "## 4. Vastaanottajien ryhmät",
      "## 5. Siirrot kolmansiin maihin ja kansainvälisille järjestöille",
      "## 6. Tietoryhmien poistamisen suunnitellut määräajat",
      "## 7. Tekniset ja organisatoriset turvatoimet",
    ]);
    expect(said).toContain("# Seloste käsittelytoimista");
    expect(await rendered(OURS, "--as", "art30", "--in", "sv")).toContain(
      "# Register över behandl",
    );
    expect(await rendered(OURS, "--as", "art30", "--in", "en")).toContain("# Record of processing");
  });

  test("says a gap with its point, and cites the sentence of what is said", async () => {
    const said = await words(OURS, "--as", "art30", "--in", "en");
    expect(said).toContain(
      "Gap in the notice: nothing is said of when this is erased: User data (Art. 30(1)(f), where possible).",
    );
    expect(said).toContain("Data on health and substance use: Substance use, Personal notes");
    expect(said).toContain("special category (Art. 9) (s5.special)");
    expect(said).toContain("“Data on health and substance use” has no ground of Art. 9(2)");
    expect(said).toContain(
      "Subcontractors: processor; at most: E-mail address, Skype name, Customer number (s7.processor-fields",
    );
  });

  test("says periods, their start, their end and their statute", async () => {
    const said = await words(AGENCY, "--as", "art30");
    expect(said).toContain(
      "Nimi ja yhteystiedot: Yhteydenottajat; enintään 12 kuukautta viimeisestä yhteydenotosta; sitten poistetaan (s8.contacts)",
    );
    expect(said).toContain("Nimi ja yhteystiedot: Asiakkaat; suhteen päättymiseen asti;");
    expect(said).toContain(
      "Kirjanpito: Kirjat; vähintään 10 vuotta tilikauden päättymisestä; sitten poistetaan; säädös 1336/1997 (s8.books)",
    );
  });

  test("says transfers with the country and alternative safeguards", async () => {
    expect(await words(AGENCY, "--as", "art30")).toContain(
      "Siirto: Yhdysvallat; vastaanottaja: Sähköposti, Ajanvaraus, Asiakastiedot, Kävijämittaus, Mainospikseli; siirtoperuste: EU:n ja Yhdysvaltojen tietosuojakehys (45 artikla) tai tietosuojaa koskevat vakiolausekkeet (46 artikla) (s7.safeguards)",
    );
  });

  test("says the ground of a special category, and what outlives an erasure", async () => {
    const said = await words(DATING, "--as", "art30");
    expect(said).toContain(
      "särskild kategori av personuppgifter (artikel 9), uttryckligt samtycke",
    );
    expect(said).toContain("Blockeringar: så länge det behövs; blir kvar när resten raderas");
  });
});

describe("the information for data subjects", () => {
  test("quotes the notice under the law's headings, and says silence as a gap", async () => {
    const said = await words(OURS, "--as", "art13", "--in", "en");
    expect(said).toContain("According to the notice no data is transferred outside");
    expect(said).toContain(
      "Personal data is not disclosed to countries outside the EU and the EEA.",
    );
    expect(said).toContain(
      "Gap in the notice: nothing is said of complaining to the authority (Art. 13(2)(d)).",
    );
    expect(said).toContain("Gap in the notice: nothing is said of the right: erasure");
  });

  test("gives each purpose its basis with the letter", async () => {
    const said = await words(AGENCY, "--as", "art13");
    expect(said).toContain("Oikeusperuste: sopimus, 6 artiklan 1 kohdan b alakohta");
    expect(said).toContain("Valvontaviranomainen: Tietosuojavaltuutettu");
    expect(said).toContain("Muualta saatavat henkilötietoryhmät");
  });
});

describe("as a page", () => {
  test.each(DRAWINGS)(
    "%s has a language, headings in order and links that lead somewhere",
    async (as) => {
      const page = await rendered(OURS, "--as", as, "--in", "sv", "--format", "html");
      expect(page).toContain('<html lang="sv">');
      expect(page.match(/<h1>/gu)).toHaveLength(1);
      const levels = [...page.matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level));
      const jumps = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
      expect(jumps).toEqual([]);
      const anchors = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
      expect(new Set(anchors).size).toBe(anchors.length);
      const links = [...page.matchAll(/ href="#([^"]+)"/gu)].map(([, id]) => id);
      expect(links.length).toBeGreaterThan(6);
      expect(links.filter((id) => !anchors.includes(id))).toEqual([]);
      expect(page.match(/<dl>/gu)?.length).toBe(page.match(/<\/dl>/gu)?.length);
    },
  );

  test("a short one has no contents", async () => {
    const file = await world.file("club.yaml", club());
    expect(await rendered(file, "--format", "html")).not.toContain("<nav");
  });
});

describe("as PDF", () => {
  const pdf = async (name: string, ...argv: readonly string[]) => {
    const path = join(world.folder, name);
    await expectExit(world, 0, "notice", "render", ...argv, "--format", "pdf", "-o", path);
    return readFile(path);
  };

  test("goes to a file for everybody, and to nothing else", async () => {
    await expectRefused(world, 2, "notice", "render", OURS, "--format", "pdf");
    expect(world.err).toContain("--format pdf … -o <file>");
    const bytes = await pdf("one.pdf", OURS);
    expect(bytes.subarray(0, 8).toString()).toBe("%PDF-1.7");
    expect((await stat(join(world.folder, "one.pdf"))).mode & 0o777).toBe(0o644);
    expect(world.out).toContain("one.pdf");
    await expectRefused(
      world,
      18,
      ...["notice", "render", OURS, "--format", "pdf", "-o", join(world.folder, "one.pdf")],
    );
  });

  test("holds no text for programs, but where it is", async () => {
    const path = join(world.folder, "told.pdf");
    const argv = [OURS, "--as", "art30", "--format", "pdf", "-o", path, "--json"];
    await expectExit(world, 0, "notice", "render", ...argv);
    expect(documentOf(world)).toMatchObject({ data: { format: "pdf", path, text: null } });
  });

  test.each(DRAWINGS)("%s is the same from the same notice", async (as) => {
    const first = await pdf(`${as}-first.pdf`, OURS, "--as", as);
    expect(first.equals(await pdf(`${as}-second.pdf`, OURS, "--as", as))).toBe(true);
  });

  test("is tagged, in its language, dated by the notice", async () => {
    const bytes = await pdf("swedish.pdf", OURS, "--in", "sv");
    const text = bytes.toString("latin1");
    expect(text).toContain("/Lang (sv)");
    expect(text).toContain("/Marked true");
    expect(text).toContain("/DisplayDocTitle true");
    expect(text).toContain("(D:20180110000000Z)");
  });

  test.each([
    ["an arrow", "→", "U+2192"],
    ["a Greek letter", "Ω", "U+03A9"],
    ["an emoji", "😀", "U+1F600"],
  ])("refuses %s, which its letters do not have", async (_, sign, code) => {
    const line = `        text: { fi: "a${sign}b", sv: "a", en: "a" }`;
    const file = await world.file("sign.yaml", club({ 14: line }));
    const path = join(world.folder, "sign.pdf");
    const argv = ["notice", "render", file, "--in", "fi", "--format", "pdf", "-o", path];
    await expectRefused(world, 6, ...argv);
    expect(world.err).toContain(code);
    expect(world.err).toContain("--format html");
    await expect(stat(path)).rejects.toThrow("ENOENT");
  });

  test("takes letters with their accents apart, and hints of where a word may end", async () => {
    const written = async (name: string, sentence: string) => {
      const line = `        text: { fi: "${sentence}", sv: "a", en: "a" }`;
      return pdf(`${name}.pdf`, await world.file(`${name}.yaml`, club({ 14: line })));
    };
    const apart = await written("apart", "a\u0308\u00adi\u00adti – ”€”");
    expect(apart.equals(await written("composed", "äiti – ”€”"))).toBe(true);
  });
});
