/** Invented data subjects; nothing in them is anyone's. */
import { createWriteStream } from "node:fs";
import { once } from "node:events";

export const COLUMNS = [
  "customerId",
  "firstName",
  "lastName",
  "email",
  "skype",
  "phone",
  "birthDate",
  "language",
  "status",
  "paymentMethod",
  "postalAddress.street",
  "postalAddress.city",
];
const FIRST = [
  "Aino",
  "Väinö",
  "Åsa",
  "Göran",
  "Päivi",
  "Jukka",
  "Märta",
  "Onni",
  "Siiri",
  "Örjan",
];
const LAST = ["Mäkinen", "Nyström", "Hämäläinen", "Lindqvist", "Sjöberg", "Pöyhönen", "Åberg"];

function rowOf(nr: number): readonly string[] {
  const first = FIRST[nr % FIRST.length] ?? "";
  const last = `${LAST[nr % LAST.length] ?? ""}${nr % 997}`;
  const day = String((nr % 28) + 1).padStart(2, "0");
  return [
    `C-${nr}`,
    first,
    last,
    emailOf(nr),
    `skype.${nr}`,
    `040 ${String(1_000_000 + (nr % 9_000_000))}`,
    `19${String(50 + (nr % 50))}-03-${day}`,
    nr % 5 === 0 ? "sv" : "fi",
    nr % 9 === 0 ? "passive" : "active",
    nr % 3 === 0 ? "invoice" : "card",
    `Koekatu ${nr % 120}`,
    nr % 2 === 0 ? "Turku" : "Vaasa",
  ];
}

/** Writes so many data subjects, with all their columns. */
export function writeRows(file: string, count: number): Promise<void> {
  return writeLines(file, COLUMNS.join(";"), count, (nr) => rowOf(nr).join(";"));
}

/** The address of a data subject. */
export function emailOf(nr: number): string {
  return `asiakas.${nr}@example.fi`;
}

/** Writes a first line and then one for each number from 1 on; without a first line only those. */
export async function writeLines(
  file: string,
  first: string | undefined,
  count: number,
  line: (nr: number) => string,
): Promise<void> {
  const out = createWriteStream(file, { mode: 0o600 });
  if (first !== undefined) out.write(`${first}\n`);
  for (let nr = 1; nr <= count; nr += 1) {
    if (!out.write(`${line(nr)}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}
