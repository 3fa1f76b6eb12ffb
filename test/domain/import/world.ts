/** A small notice, two forms and the names of columns, for the tests of import. */
import { readFileSync } from "node:fs";
import type { Form, Synonyms } from "../../../src/domain/import/form.ts";
import type { Field, FieldKind } from "../../../src/domain/notice/field.ts";
import type { Notice } from "../../../src/domain/notice/notice.ts";
import { loadNotice } from "../../../src/notice-file/load.ts";

function texts(fi: string, sv = fi, en = fi) {
  return { fi, sv, en };
}

function field(id: string, kind: FieldKind, more: Partial<Field> = {}): Field {
  return {
    id,
    category: "data",
    label: texts(id),
    kind,
    drawer: "personal",
    matches: false,
    catchAll: false,
    groups: [],
    marks: [],
    clause: `s5.${id}`,
    ...more,
  };
}

export const FIELDS: readonly Field[] = [
  field("firstName", "text", {
    label: texts("Etunimi", "Förnamn", "First name"),
    identifier: "givenName",
  }),
  field("lastName", "text", {
    label: texts("Sukunimi", "Efternamn", "Last name"),
    identifier: "familyName",
  }),
  field("email", "email", {
    label: texts("Sähköpostiosoite", "E-postadress", "E-mail address"),
    identifier: "email",
    matches: true,
  }),
  field("phone", "phone", { label: texts("Puhelinnumero"), identifier: "phone", catchAll: true }),
  field("postalAddress", "text", { label: texts("Postiosoite"), catchAll: true }),
  field("language", "language", { label: texts("Kieli"), catchAll: true }),
  field("other", "labelled", { label: texts("Muut tiedot"), catchAll: true }),
  field("personalNotes", "note", { label: texts("Terveysmerkinnät"), drawer: "special" }),
  field("orders", "records", {
    label: texts("Tilaukset"),
    key: "number",
    parts: [
      { id: "number", label: texts("Numero"), kind: "text" },
      { id: "orderedOn", label: texts("Päivä"), kind: "day" },
      { id: "total", label: texts("Summa"), kind: "amount" },
      { id: "status", label: texts("Tila"), kind: "text" },
      { id: "products", label: texts("Tuotteet"), kind: "text" },
    ],
  }),
  field("customerId", "text", {
    label: texts("Asiakastunnus"),
    identifier: "number",
    matches: true,
  }),
  field("marketingBan", "ban", { label: texts("Markkinointikielto", "Marknadsföringsförbud") }),
  field("signInIp", "text", { label: texts("Kirjautumisen IP") }),
];

const SHIPPED = new URL("../../../data/notices/omaparantola.yaml", import.meta.url);

export const NOTICE: Notice = {
  ...loadNotice(readFileSync(SHIPPED, "utf8"), "omaparantola.yaml"),
  fields: FIELDS,
  matchOrder: ["customerId", "email"],
};

/** The same notice without some of its fields. */
export function noticeWithout(...ids: string[]): Notice {
  return { ...NOTICE, fields: FIELDS.filter(({ id }) => !ids.includes(id)) };
}

export const SHOP: Form = {
  id: "shop",
  name: texts("Kauppa"),
  require: ["Email", "First Name"],
  columns: new Map([
    ["Customer ID", { field: "customerId" }],
    ["First Name", { field: "firstName" }],
    ["Email", { field: "email" }],
    ["Phone", { field: "phone" }],
    ["Home Phone", { field: "phone" }],
    ["Street", { field: "postalAddress.street" }],
    ["Zip", { field: "postalAddress.postcode" }],
    ["City", { field: "postalAddress.city" }],
    ["Country", { field: "postalAddress.country" }],
    ["Accepts Marketing", { optIn: "email" }],
    ["Joined", { optIn: "email", when: "filled" }],
    ["Unsubscribed", { ban: "email" }],
    ["Left", { ban: "sms", when: "always" }],
    ["Line # - Value", { field: "other" }],
    ["password", { drop: "secret" }],
    ["Born", { field: "birthDate" }],
  ]),
};

export const ORDERS: Form = {
  id: "orders",
  name: texts("Tilaukset"),
  require: ["Email", "Name", "Item"],
  columns: new Map([
    ["Name", { record: "orders.number" }],
    ["Email", { field: "email" }],
    ["Created at", { record: "orders.orderedOn" }],
    ["Total", { record: "orders.total" }],
    ["Status", { record: "orders.status" }],
    ["Item", { record: "orders.products[]" }],
    ["Buyer", { field: "other", fills: true }],
    ["Phone", { field: "phone" }],
    ["Unsubscribed", { ban: "email" }],
  ]),
};

export const FORMS: readonly Form[] = [SHOP, ORDERS];

export const SYNONYMS: Synonyms = {
  targets: new Map([
    ["email", ["sähköposti", "s-posti"]],
    ["postalAddress.city", ["postitoimipaikka"]],
    ["phone", ["puhelin", "terveyskeskuksen puhelin"]],
    ["birthDate", ["syntymäpäivä"]],
  ]),
  wholeName: ["nimi", "name"],
  never: {
    "identity-code": ["*henkilötunnu*", "hetu"],
    secret: ["salasana*", "password"],
    network: ["ip"],
    location: ["latitude"],
    health: ["*terveys*", "diagnoos*"],
  },
};
