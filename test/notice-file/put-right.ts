/** Makes a notice file valid where the layout alone cannot: ids that differ, references that point. */

/** What a file holds before the layout completes it. */
export type Content = Record<string, unknown>;

/** Keys whose texts name something elsewhere in the file. */
export const REFERENCES: ReadonlySet<string> = new Set([
  ...[
    "clause",
    "clauses",
    "conditions",
    "ground",
    "fields",
    "never",
    "brings",
    "needs",
    "matchOrder",
  ],
  ...["categories", "groups", "register", "purposes", "defaultPurpose", "recipients"],
]);

/** A file in which ids differ, every reference points at something, and no rule is broken. */
export function putRight(content: Content): Content {
  const said = Object.fromEntries(
    texts(content["languages"]).map((language) => [language, "Teksti"]),
  );
  const plain = { label: said, clause: "ref 0" };
  const email = { ...plain, kind: "email", identifier: "email" };
  const file: Content = {
    ...content,
    sections: [{ clauses: [{ text: said }] }, ...rows(content["sections"])],
    controllers: [{ name: "Oy", clauses: [] }, ...rows(content["controllers"])],
    purposes: [plain, ...rows(content["purposes"])],
    sources: [plain, ...rows(content["sources"])],
    categories: [
      { ...plain, specialCategory: false, fields: [email] },
      ...rows(content["categories"]),
    ],
    ...(content["validUntil"] === undefined ? {} : { validUntil: "2030-01-01" }),
    defaultPurpose: "ref 0",
  };
  const whole = { ...file, ...namedLists(file), rights: once(rows(file["rights"]), "right") };
  const done = row(pointed(whole, "", idsIn(whole)));
  return obeying({ ...done, matchOrder: ["field0x0"] });
}

function row(value: unknown): Content {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function rows(value: unknown): readonly Content[] {
  return Array.isArray(value) ? value.map(row) : [];
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function once(list: readonly Content[], key: string): readonly Content[] {
  return [...new Map(list.map((one) => [one[key], one])).values()];
}

/** Ids that differ, each in its own list. */
function namedLists(file: Content): Content {
  const plain = ["groups", "registers", "purposes", "sources", "recipients", "retention"];
  return {
    ...Object.fromEntries(
      [...plain, "breachPromises"]
        .filter((list) => file[list] !== undefined)
        .map((list) => [list, named(rows(file[list]), `${list.toLowerCase()}-`)]),
    ),
    sections: rows(file["sections"]).map((section, at) => ({
      ...section,
      number: String(at),
      // What is bound by a clock or a proof must be a promise.
      clauses: rows(section["clauses"]).map((clause, nr) => {
        return { ...clause, id: `s${at}.c${nr}`, promise: true };
      }),
    })),
    categories: rows(file["categories"]).map((category, at) => ({
      ...category,
      id: `category${at}`,
      fields: named(rows(category["fields"]).map(innerNamed), `field${at}x`),
    })),
  };
}

function named(list: readonly Content[], prefix: string): readonly Content[] {
  return list.map((one, at) => ({ ...one, id: `${prefix}${at}` }));
}

/** The parts of records and the values of a choice; there is one of them at least. */
function innerNamed(field: Content): Content {
  const { label } = field;
  if (field["kind"] === "records") {
    const parts = [{ label, kind: "text" }, ...rows(field["parts"])];
    return { ...field, key: "part0", parts: named(parts, "part") };
  }
  if (field["kind"] !== "choice") return field;
  return { ...field, values: named([{ label }, ...rows(field["values"])], "value-") };
}

type Ids = Readonly<Record<string, readonly string[]>>;

function idsIn(file: Content): Ids {
  const of = (list: unknown) => rows(list).map((one) => String(one["id"]));
  const clause = rows(file["sections"]).flatMap((section) => of(section["clauses"]));
  const fields = rows(file["categories"]).flatMap((category) => of(category["fields"]));
  const purposes = of(file["purposes"]);
  return {
    ...{ clause, clauses: clause, conditions: clause, ground: clause },
    ...{ fields, never: fields, brings: fields, needs: fields, matchOrder: fields },
    ...{ purposes, defaultPurpose: purposes },
    categories: of(file["categories"]),
    groups: of(file["groups"]),
    register: of(file["registers"]),
    recipients: of(file["recipients"]),
  };
}

/** The content with every reference pointing at something of its list, or gone. */
function pointed(value: unknown, key: string, ids: Ids): unknown {
  if (typeof value === "string") return pointedText(value, ids[key] ?? []);
  if (Array.isArray(value)) {
    const all = value.map((one: unknown) => pointed(one, key, ids));
    return [...new Set(all.filter((one) => one !== undefined))];
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]) => [name, pointed(one, name, ids)] as const)
      .filter(([, one]) => one !== undefined),
  );
}

function pointedText(value: string, known: readonly string[]): string | undefined {
  const number = /^ref (\d+)$/u.exec(value)?.[1];
  return number === undefined ? value : known[Number(number) % known.length];
}

/** What the rules of a file say together. */
function obeying(file: Content): Content {
  const period = { from: "collection", length: { count: 1, unit: "years" } };
  const each = (list: string, put: (one: Content) => Content) =>
    file[list] === undefined ? {} : { [list]: rows(file[list]).map(put) };
  const clauses = (one: Content) => atLeast(one, "clauses", "s0.c0");
  const group = (name: string, put: (one: Content) => Content) =>
    file[name] === undefined ? {} : { [name]: put(row(file[name])) };
  return {
    ...file,
    ...each("retention", (one) => ({ ...one, periods: [period, period] })),
    ...each("recipients", withoutNever),
    ...each("inferences", (one) => ({ ...one, fields: ["category0"] })),
    ...each("rights", clauses),
    ...each("publications", (one) => atLeast(one, "fields", "field0x0")),
    ...each("locations", (one) => atLeast(one, "countries", "FI")),
    ...each("breachPromises", (one) => atLeast(one, "covers", "breach")),
    ...group("otherRecipients", clauses),
    ...group("procedure", clauses),
    ...group("automatedDecisions", clauses),
    ...group("transfers", (one) => ({ ...clauses(one), ...transfersTo(one) })),
    statements: Object.fromEntries(
      Object.entries(row(file["statements"])).map(([topic, said]) => [topic, stated(row(said))]),
    ),
  };
}

function stated(said: Content): Content {
  return said["state"] === "silent" ? said : atLeast(said, "clauses", "s0.c0");
}

function transfersTo({ to }: Content): Content {
  return to === undefined ? {} : { to: rows(to).map((one) => atLeast(one, "safeguards", "scc")) };
}

function withoutNever(one: Content): Content {
  if (one["fields"] === undefined) return one;
  const never = texts(one["never"]);
  return { ...one, fields: texts(one["fields"]).filter((id) => !never.includes(id)) };
}

function atLeast(one: Content, key: string, value: string): Content {
  const held = texts(one[key]);
  return { ...one, [key]: held.length === 0 ? [value] : held };
}
