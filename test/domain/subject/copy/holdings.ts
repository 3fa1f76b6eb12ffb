/** One invented data subject with something of everything. */
import type { Holdings, Origin } from "../../../../src/domain/subject/holdings.ts";

export const registered: Origin = {
  at: "2024-03-05T21:30:00.000Z",
  act: "import",
  source: "registration",
  file: "asiakkaat.csv",
};

export const written: Origin = {
  at: "2026-10-01T09:00:00.000Z",
  act: "add",
  source: "customership",
};

export const agreed: Origin = {
  at: "2025-01-15T07:05:00.000Z",
  act: "correct",
  source: "consent",
  evidence: "letter of 14.1.2025, folder 12",
};

/** Holdings of Åsa Mäkelä; what is given replaces it. */
export function holdings(changes: Partial<Holdings> = {}): Holdings {
  return {
    id: "s-7k2m9q4x",
    added: registered,
    values: [
      value("firstName", "Åsa", registered),
      value("lastName", "Mäkelä", registered),
      value("email", "asa.makela@example.fi", agreed),
      value("phone", "+358 40 0123 456", written),
      value("birthDate", "1979-02-03", written),
      { ...value("other", "38", written), item: "Kengännumero" },
      { ...value("other", "Soittaa mieluummin iltaisin", written), item: "Toive" },
      value("customerId", "A-1001", registered),
      value("paymentMethod", "lasku", registered),
      {
        ...value("personalNotes", "Kävi tapaamisessa.\nSisko Liisa tuli mukaan.", written),
        drawer: "special",
        basis: "explicit-consent",
      },
      { ...value("testResults", "Testi 1: 14/20", written), drawer: "special", basis: "unknown" },
    ],
    groups: [],
    records: [
      order("1001", {
        orderedOn: "2024-03-05",
        status: "toimitettu",
        total: "-12.50",
        products: "Opas; kirja",
      }),
      order("1002", {
        orderedOn: "2025-11-30",
        status: "maksettu",
        total: "49.90",
        products: "Kurssi <A>",
      }),
    ],
    past: [
      {
        field: "email",
        item: "",
        old: "asa@example.com",
        new: "asa.makela@example.fi",
        at: "2025-01-15T07:05:00.000Z",
        drawer: "personal",
        origin: agreed,
      },
      {
        field: "phone",
        item: "",
        new: "+358 40 0123 456",
        at: "2026-10-01T09:00:00.000Z",
        drawer: "personal",
        origin: written,
      },
    ],
    bans: [
      {
        channel: "email",
        since: "2025-06-01",
        recordedAt: registered.at,
        how: "asiakkaat.csv, column Newsletter: no",
        origin: registered,
        hashes: ["7d5c"],
      },
    ],
    claims: [{ channel: "sms", evidence: "asiakkaat.csv, column SMS: yes", origin: registered }],
    looks: [
      { at: "2024-03-05T21:30:00.000Z", act: "imported" },
      { at: "2026-11-20T08:15:00.000Z", act: "opened", purpose: "customer-care" },
      { at: "2026-11-22T08:00:00.000Z", act: "copied", purpose: "access" },
    ],
    went: [],
    agreed: [],
    tellings: [],
    copies: [
      {
        at: "2026-05-02T10:00:00.000Z",
        formats: ["html", "json"],
        identityChecked: "wrote from the old address",
        draft: false,
      },
    ],
    complete: true,
    ...changes,
  };
}

export function value(field: string, text: string, origin: Origin): Holdings["values"][number] {
  return { field, item: "", value: text, drawer: "personal", origin };
}

function order(
  number: string,
  parts: Readonly<Record<string, string>>,
): Holdings["records"][number] {
  return {
    field: "orders",
    key: number,
    parts: { number, ...parts },
    drawer: "personal",
    origin: registered,
  };
}
