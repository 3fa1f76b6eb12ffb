import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planColumns } from "../../../src/domain/import/columns.ts";
import { NO_MAPPING } from "../../../src/domain/import/mapping.ts";
import type { Mapping } from "../../../src/domain/import/mapping.ts";
import type { RowReading } from "../../../src/domain/import/reading.ts";
import { rowReader } from "../../../src/domain/import/row.ts";
import type { Notice } from "../../../src/domain/notice/notice.ts";
import { FORMS, NOTICE, noticeWithout, SYNONYMS } from "./world.ts";

function reader(
  columns: readonly string[],
  mapping: Partial<Mapping> = {},
  notice: Notice = NOTICE,
) {
  const plan = planColumns({
    columns,
    forms: FORMS,
    synonyms: SYNONYMS,
    notice,
    mapping: { ...NO_MAPPING, ...mapping },
  });
  const read = rowReader(plan, notice);
  return (...cells: string[]) => read({ line: 7, cells });
}

/** The values of a reading, short. */
function values(reading: RowReading): string[] {
  expect(reading.kind).toBe("read");
  return reading.kind === "read"
    ? reading.values.map(
        ({ field, item, value }) => `${field}${item === "" ? "" : `[${item}]`}=${value}`,
      )
    : [];
}

function faults(reading: RowReading) {
  return reading.kind === "refused" ? reading.faults : reading.kind;
}

test("a row says what its filled cells say, and an empty cell says nothing", () => {
  const read = reader(["Asiakastunnus", "s-posti", "Etunimi", "Sukunimi", "Puhelin"]);
  expect(read("1001", "Aino@Example.fi", "Aino", " ", "")).toEqual({
    kind: "read",
    line: 7,
    further: [],
    keys: [
      { field: "customerId", key: "1001" },
      { field: "email", key: "aino@example.fi" },
    ],
    values: [
      { field: "firstName", item: "", value: "Aino", fills: false },
      { field: "email", item: "", value: "Aino@Example.fi", fills: false },
      { field: "customerId", item: "", value: "1001", fills: false },
    ],
    records: [],
    bans: [],
    claims: [],
  });
});

test("a missing cell is an empty one", () => {
  expect(values(reader(["email", "Etunimi"])("a@example.fi"))).toEqual(["email=a@example.fi"]);
});

test("a row of nothing is passed over, a row of nobody is refused", () => {
  const read = reader(["email", "Etunimi", "Left"], { bans: { Left: { channel: "sms" } } });
  expect(read("", " ", "").kind).toBe("empty");
  expect(faults(read("", "Aino", ""))).toEqual([{ reason: "no-identifier" }]);
  expect(faults(read("", "", "yes"))).toEqual([{ reason: "no-identifier" }]);
});

test("all that is wrong with a row is told, by column and field and without its cells", () => {
  const read = reader(["email", "Puhelin", "Kieli", "Etunimi"]);
  expect(read("a@example.fi b@example.fi", "3.58E+11", "de", "\u202Eonia")).toEqual({
    kind: "refused",
    line: 7,
    further: [],
    faults: [
      { reason: "control-characters", column: "Etunimi", field: "firstName" },
      { reason: "several-addresses", column: "email", field: "email" },
      { reason: "excel-number", column: "Puhelin", field: "phone" },
      { reason: "not-a-language", column: "Kieli", field: "language", allowed: ["fi", "sv", "en"] },
    ],
  });
});

test("what the file's reader found wrong refuses the row", () => {
  const plan = planColumns({
    columns: ["email"],
    forms: FORMS,
    synonyms: SYNONYMS,
    notice: NOTICE,
  });
  expect(
    faults(rowReader(plan, NOTICE)({ line: 7, cells: ["a@example.fi"], fault: "long" })),
  ).toEqual([{ reason: "long" }]);
});

test("an identity code refuses the row wherever it is read, and not where it is left out", () => {
  expect(faults(reader(["email", "Etunimi"])("a@example.fi", "Aino 131052-308T"))).toEqual([
    { reason: "identity-code", column: "Etunimi", field: "firstName" },
  ]);
  const read = reader(["email", "Etunimi"], { ignore: ["Etunimi"] });
  expect(values(read("a@example.fi", "Aino 131052-308T"))).toEqual(["email=a@example.fi"]);
});

test("a value below no heading is refused, an empty cell there is not", () => {
  const read = reader(["email", ""]);
  expect(values(read("a@example.fi", " "))).toEqual(["email=a@example.fi"]);
  expect(values(read("a@example.fi"))).toEqual(["email=a@example.fi"]);
  expect(faults(read("a@example.fi", "x"))).toEqual([
    { reason: "cell-without-column", column: "#2" },
  ]);
});

describe("several columns of one field", () => {
  const columns = ["Email", "First Name", "Home Phone", "Phone"];

  test("the preferred filled one is it, a different one goes under its own name", () => {
    expect(values(reader(columns)("a@example.fi", "", "040 0123 402", "040 0123 401"))).toEqual([
      "email=a@example.fi",
      "phone=040 0123 401",
      "other[Home Phone]=040 0123 402",
    ]);
  });

  test("the next one stands in where the preferred one is empty", () => {
    expect(values(reader(columns)("a@example.fi", "", "040 0123 402", ""))).toEqual([
      "email=a@example.fi",
      "phone=040 0123 402",
    ]);
  });

  test("the same number written otherwise is said once", () => {
    expect(values(reader(columns)("a@example.fi", "", "0400123401", "040 0123 401"))).toEqual([
      "email=a@example.fi",
      "phone=040 0123 401",
    ]);
  });

  test("what is mapped by hand is preferred to a proposal", () => {
    const read = reader(columns, { map: { phone: "Home Phone" } });
    expect(values(read("a@example.fi", "", "040 0123 402", "040 0123 401"))).toEqual([
      "email=a@example.fi",
      "phone=040 0123 402",
      "other[Phone]=040 0123 401",
    ]);
  });

  test("a second number is known to be the data subject's own, a second name is plain text", () => {
    const phones = reader(columns, { map: { phone: "Home Phone" } });
    expect(phones("a@example.fi", "", "040 0123 402", "040 0123 401")).toMatchObject({
      values: [{ field: "email" }, { field: "phone" }, { field: "other", reaches: true }],
    });
    const names = reader(["email", "A", "B"], { map: { lastName: ["A", "B"] } });
    const read = names("a@example.fi", "Laine", "Virtanen");
    expect(read).toMatchObject({ values: [{}, { field: "other", value: "Virtanen" }, {}] });
    expect(read).not.toHaveProperty("values.1.reaches");
  });

  test("two values are refused where there is no rest of a catch-all", () => {
    const read = reader(columns, {}, noticeWithout("other"));
    expect(faults(read("a@example.fi", "", "040 0123 402", "040 0123 401"))).toEqual([
      { reason: "two-values", column: "Home Phone", field: "phone" },
    ]);
  });
});

test("columns of the rest stand under their names, a repeated name with its place", () => {
  const read = reader(["email", "Koko", "Koko", "E\u0308"], { map: { other: ["#2", "#3", "#4"] } });
  expect(values(read("a@example.fi", "M", "L", "x"))).toEqual([
    "email=a@example.fi",
    "other[Koko]=M",
    "other[Koko #3]=L",
    "other[Ë]=x",
  ]);
});

describe("an address", () => {
  const read = reader(["Email", "First Name", "Country", "City", "Zip", "Street"]);

  test.each([
    [
      "is joined in the order of addresses",
      ["FI", "Helsinki", "'00100", "Mäntykatu 4"],
      "Mäntykatu 4, 00100 Helsinki, FI",
    ],
    ["does without a postcode", ["", "Helsinki", "", "Mäntykatu 4"], "Mäntykatu 4, Helsinki"],
    ["does without a street", ["", "Helsinki", "00100", ""], "00100 Helsinki"],
    ["does with a town", ["", "Helsinki", "", ""], "Helsinki"],
    ["folds the lines of a cell", ["", "", "", "Mäntykatu 4\nB 12"], "Mäntykatu 4 B 12"],
  ])("%s", (_, cells, address) => {
    expect(values(read("a@example.fi", "", ...cells))).toEqual([
      "email=a@example.fi",
      `postalAddress=${address}`,
    ]);
  });

  test("is none when there is a country only, so that it replaces no whole address", () => {
    expect(values(read("a@example.fi", "", "FI", "", "", ""))).toEqual(["email=a@example.fi"]);
  });

  test("mapped without a part is the street", () => {
    const mapped = reader(["email", "Osoite", "Postitoimipaikka"], {
      map: { postalAddress: "Osoite" },
    });
    expect(values(mapped("a@example.fi", "Mäntykatu 4", "Helsinki"))).toEqual([
      "email=a@example.fi",
      "postalAddress=Mäntykatu 4, Helsinki",
    ]);
  });
});

describe("a record", () => {
  const read = reader(["Email", "Name", "Item", "Created at", "Total", "Phone"]);

  test("is read from the parts of its row", () => {
    expect(
      read("a@example.fi", "#1001", "Kynttilä", "2026-03-01 10:22:33 +0200", "1 234,50 €", ""),
    ).toMatchObject({
      records: [
        {
          field: "orders",
          key: "#1001",
          parts: {
            number: "#1001",
            orderedOn: "2026-03-01",
            total: "1234.50",
            products: "Kynttilä",
          },
        },
      ],
    });
  });

  test("is none without a part, and refused without its number", () => {
    expect(read("a@example.fi", "", "", "", "", "")).toMatchObject({ kind: "read", records: [] });
    expect(faults(read("a@example.fi", "", "Kynttilä", "", "", ""))).toEqual([
      { reason: "record-without-key", field: "orders" },
    ]);
  });

  test("with a wrong part refuses the row, which still tells its number", () => {
    expect(read("a@example.fi", "#1001", "", "03/04/2026", "", "")).toEqual({
      kind: "refused",
      line: 7,
      further: [],
      faults: [{ reason: "ambiguous-day", column: "Created at", field: "orders" }],
      record: "#1001",
    });
  });

  test("takes the first filled of several columns of one part", () => {
    const mapped = reader(["email", "orders.number", "A", "B"], {
      map: { "orders.status": ["B", "A"] },
    });
    expect(mapped("a@example.fi", "1", "paid", "")).toMatchObject({
      records: [{ parts: { number: "1", status: "paid" } }],
    });
    expect(mapped("a@example.fi", "1", "paid", "sent")).toMatchObject({
      records: [{ parts: { number: "1", status: "sent" } }],
    });
  });

  test("is none where the notice gives it no parts", () => {
    const plan = planColumns({
      columns: ["email", "orders.number"],
      forms: [],
      synonyms: SYNONYMS,
      notice: NOTICE,
    });
    const fields = NOTICE.fields.map(({ parts: _parts, ...field }) => field);
    const reading = rowReader(plan, { ...NOTICE, fields })({
      line: 2,
      cells: ["a@example.fi", "1"],
    });
    expect(reading).toMatchObject({ kind: "read", records: [] });
  });

  test("marks what fills gaps only", () => {
    expect(
      reader(["Email", "Name", "Item", "Buyer"])("a@example.fi", "1", "", "Aino M"),
    ).toMatchObject({
      values: [
        { field: "email", fills: false },
        { field: "other", item: "Buyer", value: "Aino M", fills: true },
      ],
    });
  });
});

describe("marketing", () => {
  const ban = reader(["Email", "First Name", "Unsubscribed"]);
  const own = reader(["email", "News"], { bans: { News: { channel: "email", values: ["0"] } } });
  const banned = { bans: [{ channel: "email", column: "Unsubscribed" }] };

  test.each([
    "yes",
    "TRUE",
    "1",
    "x",
    "Kyllä",
    "ja",
    "unsubscribed",
    "Opted out",
    "opted_out",
    "Estetty",
    "spärrad",
  ])("%s in a ban column is a ban", (cell) => {
    expect(ban("a@example.fi", "", cell)).toMatchObject(banned);
    expect(ban("a@example.fi", "", cell)).toMatchObject(banned);
  });

  test.each(["", " ", "no", "False", "0", "-", "ei", "nej", "subscribed"])(
    "%j in a ban column is none",
    (cell) => {
      expect(ban("a@example.fi", "", cell)).toMatchObject({ kind: "read", bans: [] });
    },
  );

  test("any other word in a ban column refuses the row", () => {
    expect(faults(ban("a@example.fi", "", "ehkä"))).toEqual([
      { reason: "ban-unclear", column: "Unsubscribed" },
    ]);
  });

  test("own words decide what is a ban; a known other answer is none", () => {
    expect(own("a@example.fi", "0")).toMatchObject({
      bans: [{ channel: "email", column: "News" }],
    });
    expect(own("a@example.fi", "1")).toMatchObject({ kind: "read", bans: [] });
    expect(faults(own("a@example.fi", "5"))).toEqual([{ reason: "ban-unclear", column: "News" }]);
  });

  test("a file of those who left bans every row, whatever its cells say", () => {
    const read = reader(["Email", "First Name", "Left"]);
    expect(read("a@example.fi", "", "")).toMatchObject({
      bans: [{ channel: "sms", column: "Left" }],
    });
    expect(read("a@example.fi")).toMatchObject({ bans: [{ channel: "sms", column: "Left" }] });
  });

  test("a filled cell is a ban where the form says so", () => {
    const form = {
      id: "f",
      name: { fi: "", sv: "", en: "" },
      require: ["email"],
      columns: new Map([
        ["email", { field: "email" }],
        ["When", { ban: "email", when: "filled" }],
      ] as const),
    };
    const plan = planColumns({
      columns: ["email", "When"],
      forms: [form],
      synonyms: SYNONYMS,
      notice: NOTICE,
    });
    const read = rowReader(plan, NOTICE);
    expect(read({ line: 2, cells: ["a@example.fi", "2026-01-01"] })).toMatchObject({
      bans: [{ channel: "email" }],
    });
    expect(read({ line: 2, cells: ["a@example.fi", " "] })).toMatchObject({ bans: [] });
  });

  test("a yes is a claim; a no, an empty or another cell is neither a consent nor a ban", () => {
    const read = reader(["Email", "First Name", "Accepts Marketing"]);
    expect(read("a@example.fi", "", "Yes")).toMatchObject({
      bans: [],
      claims: [{ channel: "email", column: "Accepts Marketing", value: "Yes" }],
    });
    for (const cell of ["no", "", "ehkä"]) {
      expect(read("a@example.fi", "", cell)).toMatchObject({ kind: "read", bans: [], claims: [] });
    }
    expect(read("a@example.fi")).toMatchObject({ kind: "read", claims: [] });
  });

  test("words of a form may say what a claim is", () => {
    const form = {
      id: "f",
      name: { fi: "", sv: "", en: "" },
      require: ["email"],
      columns: new Map([
        ["email", { field: "email" }],
        ["News", { optIn: "sms", when: ["2"] }],
      ] as const),
    };
    const read = rowReader(
      planColumns({
        columns: ["email", "News"],
        forms: [form],
        synonyms: SYNONYMS,
        notice: NOTICE,
      }),
      NOTICE,
    );
    expect(read({ line: 2, cells: ["a@example.fi", "2"] })).toMatchObject({
      claims: [{ channel: "sms", value: "2" }],
    });
    expect(read({ line: 2, cells: ["a@example.fi", "1"] })).toMatchObject({ claims: [] });
  });

  test("a time of joining is a claim, and a damaged one refuses the row", () => {
    const read = reader(["Email", "First Name", "Joined"]);
    expect(read("a@example.fi", "", "2025-02-01 09:00:00")).toMatchObject({
      claims: [{ value: "2025-02-01 09:00:00" }],
    });
    expect(read("a@example.fi", "", " ")).toMatchObject({ kind: "read", claims: [] });
    expect(faults(read("a@example.fi", "", "\u0007"))).toMatchObject([
      { reason: "control-characters", column: "Joined" },
    ]);
  });

  test("answers beyond those remembered are read as well", () => {
    for (let n = 2; n < 300; n += 1)
      expect(faults(ban("a@example.fi", "", `sana ${n}`))).toHaveLength(1);
    expect(faults(ban("a@example.fi", "", "sana 299"))).toHaveLength(1);
  });
});

test("nothing read holds a control character or a mark that turns the direction of text", () => {
  const read = reader(["email", "Etunimi", "A", "B"], {
    map: { other: ["A"], personalNotes: "B" },
  });
  const cells = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(cells, cells, cells, (one, two, three) => {
      const reading = read("a@example.fi", one, two, three);
      for (const text of reading.kind === "read" ? reading.values.map(({ value }) => value) : []) {
        expect(text.replace(/[\t\n]/gu, "")).not.toMatch(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
        expect(text).toBe(text.normalize("NFC"));
      }
    }),
  );
});
