import { readdirSync, readFileSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { planColumns } from "../../src/domain/import/columns.ts";
import type { ColumnPlan } from "../../src/domain/import/column-plan.ts";
import { foldName } from "../../src/domain/import/names.ts";
import { proposals } from "../../src/domain/import/recognition.ts";
import { findTarget } from "../../src/domain/import/target.ts";
import { loadImportForms } from "../../src/import-forms/load.ts";
import { loadNotice } from "../../src/notice-file/load.ts";
import { faultOf } from "../domain/import/refusal.ts";

const DATA = new URL("../../data", import.meta.url).pathname;
const { forms, synonyms } = loadImportForms(DATA);
const notice = loadNotice(
  readFileSync(join(DATA, "notices", "omaparantola.yaml"), "utf8"),
  "omaparantola.yaml",
);

function plan(header: string, delimiter = ","): ColumnPlan {
  return planColumns({ columns: header.split(delimiter), forms, synonyms, notice });
}

/** Header rows as these programs write them. */
const HEADERS: readonly (readonly [string, string, string])[] = [
  [
    "shopify-customers",
    ",",
    "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags,Accepts WhatsApp Marketing",
  ],
  [
    "shopify-customers-older",
    ",",
    "First Name,Last Name,Email,Accepts Email Marketing,Company,Address1,Address2,City,Province,Province Code,Country,Country Code,Zip,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Tags,Note,Tax Exempt",
  ],
  [
    "shopify-orders",
    ",",
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References",
  ],
  [
    "woocommerce-customers",
    ",",
    "Name,Username,Last Active,Sign Up,Email,Orders,Total Spend,AOV,Country / Region,City,Region,Postal Code,Billing Phone,Shipping Phone,Role",
  ],
  [
    "woocommerce-customers-fi",
    ",",
    "Nimi,Käyttäjätunnus,Viimeksi aktiivinen,Rekisteröityminen,Sähköposti,Tilaukset,Kulutus yhteensä,AOV,Maa / Alue,Kaupunki,Alue,Postinumero",
  ],
  [
    "woocommerce-orders",
    ",",
    "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Company (Billing),Address 1&2 (Billing),City (Billing),State Code (Billing),Postcode (Billing),Country Code (Billing),Email (Billing),Phone (Billing),First Name (Shipping),Last Name (Shipping),Address 1&2 (Shipping),City (Shipping),State Code (Shipping),Postcode (Shipping),Country Code (Shipping),Payment Method Title,Cart Discount Amount,Order Subtotal Amount,Shipping Method Title,Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount,SKU,Item #,Item Name,Quantity (- Refund),Item Cost,Coupon Code,Discount Amount,Discount Amount Tax",
  ],
  [
    "wordpress-users",
    ",",
    "user_login,user_email,source_user_id,role,first_name,last_name,nickname,description,display_name,user_registered,user_nicename,user_url,user_pass,billing_first_name,billing_last_name,billing_company,billing_address_1,billing_address_2,billing_city,billing_postcode,billing_country,billing_state,billing_phone,billing_email",
  ],
  [
    "magento-customers",
    ",",
    "email,_website,_store,confirmation,created_at,created_in,disable_auto_group_change,dob,firstname,gender,group_id,lastname,middlename,password_hash,prefix,rp_token,rp_token_created_at,store_id,suffix,taxvat,updated_at,website_id,password",
  ],
  [
    "prestashop-customers",
    ";",
    "ID;Title;Last name;First Name;Email address;Age;Enabled;News.;Opt.;Registration;Last visit;",
  ],
  [
    "mycashflow-customers",
    ";",
    "CustomerID;CustomerCode;CustomerLoginAllowed;CustomerLanguage;CustomerVersionID;CustomerEmail;CustomerFirstName;CustomerLastName;CustomerStreetAddress",
  ],
  [
    "mailchimp-subscribed",
    ",",
    "Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS",
  ],
  [
    "mailchimp-unsubscribed",
    ",",
    "Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_CAMPAIGN_ID,UNSUB_REASON,UNSUB_REASON_OTHER,LEID,EUID,NOTES,TAGS",
  ],
  [
    "mailchimp-cleaned",
    ",",
    "Email Address,Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,CLEAN_TIME,CLEAN_CAMPAIGN_TITLE,CLEAN_CAMPAIGN_ID,LEID,EUID,NOTES,TAGS",
  ],
  ["brevo-contacts", ";", "EMAIL;FIRSTNAME;LASTNAME;SMS"],
  [
    "brevo-contacts",
    ",",
    "CONTACT ID,EMAIL,FIRSTNAME,LASTNAME,SMS,LANDLINE_NUMBER,WHATSAPP,INTERESTS,emailBlacklist,smsBlacklist",
  ],
  [
    "google-contacts",
    ",",
    "Name Prefix,First Name,Middle Name,Last Name,Name Suffix,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Nickname,File As,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Country,Address 1 - Street,Address 1 - Extended Address,Address 1 - City,Address 1 - Region,Address 1 - Postal Code,Address 1 - PO Box,Organization Name,Organization Title,Organization Department,Birthday,Event 1 - Label,Event 1 - Value,Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value,Notes,Labels",
  ],
  [
    "outlook-contacts",
    ",",
    "First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,Language,Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,E-mail 3 Address,Primary Phone,Home Phone,Home Phone 2,Mobile Phone,Pager,Home Fax,Home Street,Home Street 2,Home Street 3,Home Address PO Box,Home City,Home State,Home Postal Code,Home Country,Spouse,Children,Manager's Name,Government ID Number,Account,Company",
  ],
];

describe("a real header", () => {
  test.each(HEADERS)(
    "of %s is recognised, and every column has a proposal",
    (id, delimiter, header) => {
      expect(plan(header, delimiter).form?.id).toBe(id);
    },
  );

  test("of every known export is tried", () => {
    expect(new Set(HEADERS.map(([id]) => id))).toEqual(new Set(forms.map(({ id }) => id)));
  });

  test("with a column more than the export has is refused by that column", () => {
    const [, , header] = HEADERS[0]!;
    expect(faultOf(() => plan(`${header},Metafield: shoe size`))).toMatchObject({
      code: "import.columns-unknown",
      facts: { columns: ["Metafield: shoe size"] },
    });
  });
});

/** Why the columns of a known export are left out, by name. */
function dropped(id: string): Record<string, string> {
  const [, delimiter, header] = HEADERS.find(([each]) => each === id)!;
  const { columns } = plan(header, delimiter);
  return Object.fromEntries(
    columns.flatMap(({ name, meaning, because }) =>
      meaning.to === "nothing" ? [[name, because]] : [],
    ),
  );
}

test("Magento's secrets are dropped and said to be secrets", () => {
  expect(dropped("magento-customers")).toMatchObject({
    password_hash: "secret",
    rp_token: "secret",
    rp_token_created_at: "secret",
    password: "secret",
    confirmation: "secret",
    taxvat: "business",
  });
});

test("Mailchimp's IP addresses and places are dropped", () => {
  expect(dropped("mailchimp-subscribed")).toMatchObject({
    OPTIN_IP: "network",
    CONFIRM_IP: "network",
    LATITUDE: "location",
    LONGITUDE: "location",
    TIMEZONE: "location",
    CC: "location",
    REGION: "location",
    NOTES: "free-text",
  });
});

test("Outlook's identity number and other people are dropped", () => {
  expect(dropped("outlook-contacts")).toMatchObject({
    "Government ID Number": "identity-code",
    Spouse: "third-person",
    Children: "third-person",
    "Manager's Name": "third-person",
    Location: "location",
  });
});

test.each([
  ["mailchimp-unsubscribed", [{ to: "ban", channel: "email", when: "always" }]],
  ["mailchimp-cleaned", []],
  ["shopify-customers", []],
  ["prestashop-customers", []],
])("the bans of %s", (id, bans) => {
  const [, delimiter, header] = HEADERS.find(([each]) => each === id)!;
  const meanings = plan(header, delimiter).columns.map(({ meaning }) => meaning);
  expect(meanings.filter(({ to }) => to === "ban")).toEqual(bans);
});

describe("the shipped proposals", () => {
  const proposed = forms.flatMap(({ id, columns }) =>
    [...columns].map(([name, proposal]) => ({ column: `${id}: ${name}`, name, proposal })),
  );

  test("go to targets that the shipped notice declares", () => {
    const astray = proposed.filter(({ proposal }) => {
      if ("field" in proposal) return findTarget(notice, proposal.field) === undefined;
      return "record" in proposal && findTarget(notice, proposal.record) === undefined;
    });
    expect(astray).toEqual([]);
  });

  test("require columns that they know", () => {
    const unknown = forms.flatMap((form) =>
      form.require.filter((name) => proposals(form)(name) === undefined),
    );
    expect(unknown).toEqual([]);
  });

  test("never send a column that speaks of health, a secret or the network anywhere", () => {
    const speaking = /health|password|token|user_pass|_ip$|latitude|timezone/iu;
    const sent = proposed.filter(
      ({ name, proposal }) => !("drop" in proposal) && speaking.test(name),
    );
    expect(sent).toEqual([]);
  });

  test("have ids that are the names of their files", () => {
    const files = readdirSync(join(DATA, "imports")).filter((file) => file !== "synonyms.yaml");
    expect(files.toSorted()).toEqual(forms.map(({ id }) => `${id}.yaml`).toSorted());
  });
});

describe("the synonyms", () => {
  test("belong to targets that the shipped notice declares", () => {
    const targets = [...synonyms.targets.keys()];
    expect(targets.filter((target) => findTarget(notice, target) === undefined)).toEqual([]);
  });

  test("belong to one target each", () => {
    const names = [...synonyms.targets.values()].flat().map(foldName);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test.each([
    ["Sähköposti", "email"],
    ["E-mail", "email"],
    ["PUHELIN", "phone"],
    ["Telefon", "phone"],
    ["etunimi", "firstName"],
    ["Förnamn", "firstName"],
    ["Sukunimi", "lastName"],
    ["Efternamn", "lastName"],
    ["Asiakasnumero", "customerId"],
    ["kundnummer", "customerId"],
    ["Katuosoite", "postalAddress"],
    ["Oppimista mittaavat testitulokset", "testResults"],
  ])("%s is %s", (name, field) => {
    const { columns } = planColumns({
      columns: ["email", "customerId", name],
      forms,
      synonyms,
      notice,
      mapping: { map: {}, ignore: [], bans: {}, form: "none" },
    });
    expect(columns[2]?.meaning).toMatchObject({ to: "field", field });
  });

  test.each(["Hetu", "Henkilötunnus", "personbeteckning", "SSN", "Asiakkaan henkilötunnus"])(
    "%s is an identity code",
    (name) => {
      expect(faultOf(() => plan(`email,${name}`))).toMatchObject({
        code: "import.columns-never",
        facts: { columns: [{ column: name, reason: "identity-code" }] },
      });
    },
  );

  test.each(["Terveystiedot", "Diagnoosi", "Päihdehistoria", "Hälsa", "Health notes", "Allergiat"])(
    "%s falls under no catch-all, even by hand",
    (name) => {
      expect(faultOf(() => plan(`email,${name}`))).toMatchObject({
        code: "import.columns-unknown",
      });
      const mapping = { map: { other: name }, ignore: [], bans: {} };
      const mapped = () =>
        planColumns({ columns: ["email", name], forms, synonyms, notice, mapping });
      expect(faultOf(mapped)).toMatchObject({ code: "import.columns-never" });
    },
  );
});

describe("a folder of data", () => {
  test("may hold a form that drops nothing", async () => {
    const folder = await dataFolder(
      "id: a\nname: { fi: A, sv: A, en: A }\nrequire: [x]\ncolumns: { x: { field: email } }\n",
    );
    const [form] = loadImportForms(folder).forms;
    expect([...(form?.columns ?? [])]).toEqual([["x", { field: "email" }]]);
    await rm(folder, { recursive: true });
  });

  test("that is damaged is a defect, not a refusal", async () => {
    const folder = await dataFolder("id: A b\n");
    expect(() => loadImportForms(folder)).toThrow(/invalid/iu);
    await rm(folder, { recursive: true });
  });
});

/** A data folder with one form, and the synonyms of the program. */
async function dataFolder(form: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "seloste-forms-"));
  await mkdir(join(folder, "imports"));
  await writeFile(join(folder, "imports", "a.yaml"), form);
  await copyFile(join(DATA, "imports", "synonyms.yaml"), join(folder, "imports", "synonyms.yaml"));
  return folder;
}
