import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../../world.ts";
import { dataOf, expectDone, rowsOf, warningsOf } from "../subject/people.ts";
import { LAST_LINE, takeIn } from "./people.ts";

const LIST = `Nimi;Sähköposti;Puhelin
Aino;AINO@example.fi;
Åke;ake@example.fi;
Uusi;uusi@example.org;
Ei ketään;;040 0123 402
Virhe;aino(at)example.fi;
Toinen;toinen@example.org;040 0123 401
`;

let world: TestWorld;
let out: string;

beforeEach(async () => {
  world = await newWorld();
  await takeIn(world);
  await expectDone(world, "ban", "set", "1001", "--channel", "email");
  await expectDone(world, "ban", "set", "uusi@example.org");
  await expectDone(world, "ban", "set", "1002", "--channel", "sms");
  out = join(world.folder, "out.csv");
});

async function scrub(list: string | Uint8Array, ...argv: readonly string[]): Promise<string> {
  const file = await world.file("list.csv", list);
  await expectDone(world, "ban", "scrub", file, "-o", out, ...argv);
  return readFile(out, "utf8");
}

describe("ban scrub", () => {
  test("passes on the rows without a ban and holds back those nobody can answer for", async () => {
    expect(await scrub(LIST, "--json")).toBe("Nimi;Sähköposti;Puhelin\nÅke;ake@example.fi;\n");
    expect(dataOf(world)).toMatchObject({
      free: 1,
      banned: 3,
      noAddress: 1,
      unreadable: 1,
      damaged: 0,
      blank: 0,
      channels: ["email", "all"],
      columns: ["Sähköposti", "Puhelin"],
      heldBackLines: [5, 6],
    });
    expect(warningsOf(world)).toEqual(["ban.held-back", "ban.no-permission"]);
    expect((await stat(out)).mode & 0o777).toBe(0o600);
  });

  test("takes no first row with an address for a header", async () => {
    const rows = "Aino <aino@example.fi>\nake@example.fi\n";
    expect(await scrub(rows, "--column", "#1", "--json")).toBe("ake@example.fi\n");
    expect(dataOf(world)).toMatchObject({ unreadable: 1, header: false, heldBackLines: [1] });
  });

  test.each(["040 0123 402 ext 5", "0400123402#3", "+358 40 0123 402 (2)", "0400123402 alanro 12"])(
    "finds the ban of a number with what is dialled after it: %s",
    async (cell) => {
      const kept = await scrub(`Puhelin\n${cell}\n040 0123 409\n`, "--channel", "sms");
      expect(kept).toBe("Puhelin\n040 0123 409\n");
    },
  );

  test("holds back a number with letters, and a customer number that nobody has", async () => {
    expect(await scrub("Puhelin\n040-ABC-1234\n040 0123 409\n", "--channel", "sms")).toBe(
      "Puhelin\n040 0123 409\n",
    );
    expect(await scrub("Asiakasnumero\n9999\n1004\n", "--force", "--json")).toBe(
      "Asiakasnumero\n1004\n",
    );
    expect(dataOf(world)).toMatchObject({ unreadable: 1 });
  });

  test("bans a row by a second address of its own", async () => {
    const rows = "Sähköposti;Varasähköposti\nuusi2@example.org;aino@example.fi\n";
    expect(await scrub(rows)).toBe("Sähköposti;Varasähköposti\n");
  });

  test("says against which bans and by which columns", async () => {
    await scrub("Sähköposti;Kaupunki\nake@example.fi;Turku\n", "--lang", "en");
    expect(world.out).toContain("Columns looked at: Sähköposti.");
  });

  test("writes no result over its own list", async () => {
    const file = await world.file("list.csv", LIST);
    expect(await world.seloste("ban", "scrub", file, "-o", file, "--force")).toBe(2);
    expect(await readFile(file, "utf8")).toBe(LIST);
  });

  test("leaves one line with counts and without addresses", async () => {
    await scrub(LIST);
    const [line] = await rowsOf(world, LAST_LINE);
    expect(line).toMatchObject({ command: "ban scrub", act: "scrubbed", subjects: 0 });
    expect(line?.["counts"]).toBe(
      '{"free":1,"banned":3,"blank":0,"noAddress":1,"unreadable":1,"damaged":0}',
    );
  });

  test("writes the banned rows when they are asked for", async () => {
    expect(await scrub(LIST, "--only-banned")).toBe(
      "Nimi;Sähköposti;Puhelin\nAino;AINO@example.fi;\nUusi;uusi@example.org;\nToinen;toinen@example.org;040 0123 401\n",
    );
  });

  test("counts the bans of the channel that is said", async () => {
    expect(await scrub(LIST, "--channel", "sms")).toBe(
      "Nimi;Sähköposti;Puhelin\nToinen;toinen@example.org;040 0123 401\n",
    );
  });

  test("looks at the column that is said, by name or place", async () => {
    const list = "Yhteys,Nimi\naino@example.fi,A\ntoinen@example.org,B\n";
    expect(await scrub(list, "--column", "yhteys")).toBe("Yhteys,Nimi\ntoinen@example.org,B\n");
    expect(await scrub(list, "--column", "#1", "--force")).toBe(
      "Yhteys,Nimi\ntoinen@example.org,B\n",
    );
  });

  test("takes a list without a header", async () => {
    expect(await scrub("aino@example.fi\r\ntoinen@example.org\r\n")).toBe("toinen@example.org\r\n");
  });

  test("holds back rows with other cells than the header, whatever they hold", async () => {
    const list = "email,nimi\ntoinen@example.org\ntoinen@example.org,a,b\n\ntoinen@example.org,a\n";
    expect(await scrub(list, "--json")).toBe("email,nimi\ntoinen@example.org,a\n");
    expect(dataOf(world)).toMatchObject({ damaged: 2, blank: 1, heldBackLines: [2, 3] });
  });

  test("reads addresses as people write them", async () => {
    const list = `email
"aino@example.fi"
 Aino+shop@EXAMPLE.fi 
'aino@example.fi'
aino@example.fi, ake@example.fi
`;
    const found = await scrub(list.replaceAll(",", ";"), "--json", "--only-banned");
    expect(found).toBe('email\n"aino@example.fi"\n Aino+shop@EXAMPLE.fi \n');
  });

  test("keeps Windows-1252 as it is", async () => {
    const list = Buffer.from(
      "Sähköposti;Nimi\r\naino@example.fi;A\r\nake@example.fi;Åke\r\n",
      "latin1",
    );
    await scrub(list);
    expect(await readFile(out)).toEqual(
      Buffer.from("Sähköposti;Nimi\r\nake@example.fi;Åke\r\n", "latin1"),
    );
  });

  test("writes to standard output where that is no terminal, after the line is written", async () => {
    const file = await world.file("list.csv", LIST);
    await expectDone(world, "ban", "scrub", file);
    expect(world.out).toBe("Nimi;Sähköposti;Puhelin\nÅke;ake@example.fi;\n");
    expect(world.err).toContain("Banned 3");
    expect(await rowsOf(world, LAST_LINE)).toMatchObject([{ act: "scrubbed" }]);
    expect(await world.seloste("ban", "scrub", file, "--json")).toBe(2);
    world.terminal({ stdout: true });
    expect(await world.seloste("ban", "scrub", file)).toBe(2);
    expect(await world.seloste("ban", "scrub", file, "-o", "-")).toBe(2);
    expect(world.out).toBe("");
  });

  test("a register without bans holds back no more than what cannot be read", async () => {
    world = await newWorld();
    out = join(world.folder, "out.csv");
    expect(await scrub("email\naino@example.fi\nx\n")).toBe("email\naino@example.fi\n");
  });

  test("refuses JSON, which is no list of lines", async () => {
    const file = await world.file("list.json", '[{"email":"a@example.fi"}]');
    expect(await world.seloste("ban", "scrub", file, "-o", out)).toBe(6);
    await expect(stat(out)).rejects.toThrow("ENOENT");
  });

  test.each([
    ["a list without addresses", "Nimi;Paikka\nA;B\n", [], 2, "--column"],
    ["a column that is not there", LIST, ["--column", "Osoite"], 2, "#1 to #3"],
    ["a file that is there", LIST, ["-o", "customers.csv"], 18, "exists"],
    ["an empty file", "", [], 6, "empty"],
  ])("refuses %s and writes nothing", async (...[, list, argv, code, said]) => {
    const file = await world.file("list.csv", list);
    const target = argv.includes("-o")
      ? ["-o", join(world.folder, "customers.csv")]
      : ["-o", out, ...argv];
    expect(await world.seloste("ban", "scrub", file, ...target)).toBe(code);
    expect(world.err).toContain(said);
    await expect(stat(out)).rejects.toThrow("ENOENT");
  });
});
