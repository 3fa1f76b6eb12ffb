import { truncateSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openTable } from "../../src/files/table.ts";
import { faultOf, newDesk } from "./folder.ts";

const desk = newDesk();

describe("a list of objects", () => {
  test("columns stand in the order in which they first occur, rows carry their lines", async () => {
    const { format, columns, rows } = await desk.read(
      '[\n  {"id": 7, "name": "Åsa"},\n  {\n    "id": 8,\n    "email": "b@example.fi"\n  }\n]\n',
      {},
      "list.json",
    );
    expect(format).toBe("json");
    expect(columns).toEqual(["id", "name", "email"]);
    expect(rows).toEqual([
      { line: 2, cells: ["7", "Åsa", ""] },
      { line: 3, cells: ["8", "", "b@example.fi"] },
    ]);
  });

  test("numbers and yes/no become text, null is empty, nests get dots, lists semicolons", async () => {
    const { columns, rows } = await desk.read(
      '[{"n":-12.5,"yes":true,"no":false,"none":null,"address":{"city":"Vaasa","geo":{"lat":1}},"tags":["a",2,null],"empty":[]}]',
      {},
      "kinds.json",
    );
    expect(columns).toEqual([
      "n",
      "yes",
      "no",
      "none",
      "address.city",
      "address.geo.lat",
      "tags",
      "empty",
    ]);
    expect(rows[0]?.cells).toEqual(["-12.5", "true", "false", "", "Vaasa", "1", "a; 2; ", ""]);
  });

  test.each([
    ["a list of objects", '{"a":[{"b":1}]}'],
    ["a list in a list", '{"a":[[1]]}'],
    ["no object", '"text"'],
    ["a column named twice", '{"a.b":1,"a":{"b":2}}'],
    ["a number whose last digits would be lost", '{"a":12345678901234567891}'],
    ["seventeen nested objects", '{"a":'.repeat(17) + "1" + "}".repeat(17)],
  ])("%s makes the row unreadable", async (_, element) => {
    const { rows } = await desk.read(`[{"a":1},\n${element}]`, {}, "odd.json");
    expect(rows).toEqual([
      { line: 1, cells: ["1"] },
      { line: 2, cells: [], fault: "unreadable" },
    ]);
  });

  test("sixteen nested objects are followed", async () => {
    const { columns } = await desk.read(`[${'{"a":'.repeat(16)}1${"}".repeat(16)}]`, {}, "n.json");
    expect(columns).toEqual([Array.from({ length: 16 }, () => "a").join(".")]);
  });

  test("the list may stand under data, after other members and with odd strings", async () => {
    const { format, rows } = await desk.read(
      '{"seloste":1, "kind": "x\\"]}\\\\", "page": {"data": [1]},\n"data": [\n{"a":"]},\\""}], "warnings": []}',
      {},
      "wrapped.json",
    );
    expect(format).toBe("json");
    expect(rows).toEqual([{ line: 3, cells: [']},"'] }]);
  });

  test("a NUL and a cell above 1 MiB are faults of their rows", async () => {
    const { rows } = await desk.read(
      `[{"a":"x\\u0000"},\n{"a":"${"x".repeat(1_048_577)}"},\n{"a":"y"}]`,
      {},
      "faults.json",
    );
    expect(rows).toEqual([
      { line: 1, cells: ["x\0"], fault: "nul" },
      { line: 2, cells: [""], fault: "cell-too-long" },
      { line: 3, cells: ["y"] },
    ]);
  });

  test.each([
    ["cut off in a string", '[\n{"a":1},\n{"a":"x', { code: "import.json-damaged", line: 3 }],
    ["cut off between rows", '[\n{"a":1},\n', { code: "import.json-damaged", line: 3 }],
    ["cut off before its end", '[\n{"a":1}\n', { code: "import.json-damaged", line: 3 }],
    ["wrong inside a row", '[\n{"a":1},\n{"a":}\n]', { code: "import.json-damaged", line: 3 }],
    ["without a comma", '[{"a":1}\n{"a":2}]', { code: "import.json-damaged", line: 2 }],
    ["followed by a second list", '[{"a":1}]\n[{"a":2}]', { code: "import.json-damaged", line: 1 }],
    ["cut off behind data", '{\n"data":[{"a":1}]', { code: "import.json-damaged", line: 2 }],
    ["an object without a list", '{\n"a": {}\n}', { code: "import.json-shape" }],
    ["a list of texts", '["a","b"]', { code: "import.json-shape" }],
    ["a text", '"a"', { code: "import.json-shape" }],
    ["an empty list", "[ ]", { code: "import.empty" }],
  ])("%s is refused", async (_, text, fault) => {
    expect(await desk.refusal(text, {}, "bad.json")).toEqual(fault);
  });

  test("more than 10,000 columns are refused", async () => {
    const row = Array.from({ length: 10_001 }, (_, at) => `"c${at}":1`).join(",");
    expect(await desk.refusal(`[{${row}}]`, {}, "wide.json")).toEqual({
      code: "import.too-many-columns",
      most: 10_000,
    });
  });

  test("a file above 256 MiB is refused", async () => {
    const path = desk.write('[{"a":1}]'.padEnd(65_536), "large.json");
    truncateSync(path, 256 * 1_048_576 + 1);
    expect(await faultOf(() => openTable(path))).toEqual({
      code: "import.json-too-large",
      mostMebibytes: 256,
    });
  });
});

describe("one object a line", () => {
  test("columns come from all lines; a bad line spoils itself only", async () => {
    const { format, columns, rows } = await desk.read(
      '{"id":1}\r\n\r\n{"id":2,"email":"b@example.fi"}\r\n{"id":\r\n[1]\r\n{"id":3}',
      {},
      "lines.ndjson",
    );
    expect(format).toBe("ndjson");
    expect(columns).toEqual(["id", "email"]);
    expect(rows).toEqual([
      { line: 1, cells: ["1", ""] },
      { line: 3, cells: ["2", "b@example.fi"] },
      { line: 4, cells: [], fault: "unreadable" },
      { line: 5, cells: [], fault: "unreadable" },
      { line: 6, cells: ["3", ""] },
    ]);
  });

  test("a line above 8 Mi characters is left out of memory", async () => {
    const long = `{"id":"${"x".repeat(9 * 1_048_576)}"}`;
    const { rows } = await desk.read(`{"id":1}\n${long}\n{"id":2}\n`, {}, "long.ndjson");
    expect(rows).toEqual([
      { line: 1, cells: ["1"] },
      { line: 2, cells: [], fault: "cell-too-long" },
      { line: 3, cells: ["2"] },
    ]);
  });

  test("lines without any object are refused", async () => {
    expect(await desk.refusal("1\n2\n", { format: "ndjson" })).toEqual({
      code: "import.json-shape",
    });
  });
});

describe("the format", () => {
  test.each([
    ["list.json", '{"a":1}\n{"a":2}\n', "ndjson"],
    ["list.json", '{\n"data":[{"a":1}]}', "json"],
    ["list.json", '{"data":[{"a":1}]}', "json"],
    ["list.txt", '[{"a":1}]', "json"],
    ["list.txt", "[a];b\n1;2\n", "csv"],
    ["list.jsonl", '{"a":1}\n', "ndjson"],
    ["LIST.CSV", "{a};b\n1;2\n", "csv"],
    ["list", "a;b\n1;2\n", "csv"],
  ])("of %s holding %s is %s", async (name, text, format) => {
    expect((await desk.read(text, {}, name)).format).toBe(format);
  });

  test("one that is asked for beats the name", async () => {
    expect((await desk.read('{"a":1}', { format: "ndjson" }, "x.csv")).format).toBe("ndjson");
  });
});
