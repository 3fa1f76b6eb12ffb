/** Fields and values as a person gives them: `--set field=value`, or a JSON object. */
import { z } from "zod";
import type { Desk } from "../../command.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Given } from "../../domain/subject/addition.ts";
import { readTextFile } from "../../files/text-file.ts";

const object = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]));

/**
 * What `--set` and `--from` say together; `-` reads standard input. A labelled field is written
 * `other.Company=…`, in JSON as an object of labels.
 *
 * @throws {Refusal} `usage.bad-value`; `usage.contradiction` for a field given twice;
 * `input.unreadable`
 */
export async function readGiven(
  desk: Desk,
  sets: readonly string[],
  file: string | undefined,
): Promise<readonly Given[]> {
  const set = sets.map(asGiven);
  if (hasRepeated(set)) throw contradiction(["--set", "--set"]);
  if (file === undefined) return set;
  const json = file === "-" ? await desk.readStdin() : await readTextFile(file);
  const given = [...fromJson(json), ...set];
  if (hasRepeated(given)) throw contradiction(["--from", "--set"]);
  return given;
}

/** A field holds one value; nobody can tell which of two is meant. */
function hasRepeated(given: readonly Given[]): boolean {
  return new Set(given.map(({ field, item }) => `${field}.${item}`)).size < given.length;
}

function contradiction(flags: readonly string[]): Refusal {
  return new Refusal({ code: "usage.contradiction", facts: { flags } });
}

function asGiven(text: string): Given {
  const at = text.indexOf("=");
  if (at <= 0) throw badSet("--set", "field=value");
  const [field = "", ...rest] = text.slice(0, at).split(".");
  return { field, item: rest.join("."), text: text.slice(at + 1) };
}

function fromJson(json: string): readonly Given[] {
  const parsed = object.safeParse(asJson(json));
  if (!parsed.success) throw badSet("--from", '{"field": "value"}');
  return Object.entries(parsed.data).flatMap(([field, value]): Given[] =>
    typeof value === "string"
      ? [{ field, item: "", text: value }]
      : Object.entries(value).map(([item, each]) => ({ field, item, text: each })),
  );
}

function asJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Not JSON at all: refused like any other wrong shape.
    return undefined;
  }
}

function badSet(flag: string, allowed: string): Refusal {
  const facts = { flag, command: "seloste subject add", allowed };
  return new Refusal({ code: "usage.bad-value", facts });
}
