/** Suppression lists, held against what the platforms publish; the hashes are those of sha256sum. */
import { describe, expect, test } from "vitest";
import {
  kindsFor,
  type Platform,
  stops,
  type Suppressed,
  SUPPRESSION_FORMS,
} from "../../../src/domain/ban/suppression.ts";
import { plainSha256 } from "../../../src/store/plain-hash.ts";
import { utc } from "../calendar/law.ts";

const EMAIL: Suppressed = {
  kind: "email",
  value: "Aino.Makinen@Example.fi",
  channels: ["email"],
  since: utc("2026-10-01T05:00:00Z"),
};
const PHONE: Suppressed = { ...EMAIL, kind: "phone", value: "040 0123 401", channels: ["sms"] };

function rows(platform: Platform, banned: Suppressed): readonly (readonly string[])[] {
  return SUPPRESSION_FORMS[platform].rows(banned, plainSha256);
}

const columns = (platform: Platform) => SUPPRESSION_FORMS[platform].columns.join(",");

describe("newsletter tools", () => {
  test("Mailchimp and Klaviyo take addresses under their own headings", () => {
    expect(columns("mailchimp")).toBe("Email Address");
    expect(rows("mailchimp", EMAIL)).toEqual([["aino.makinen@example.fi"]]);
    expect(columns("klaviyo")).toBe("Email");
    expect(rows("klaviyo", EMAIL)).toEqual([["aino.makinen@example.fi"]]);
  });

  test("Brevo takes each channel apart and leaves the other one as it is", () => {
    expect(columns("brevo")).toBe("EMAIL,SMS,emailBlacklist,smsBlacklist");
    expect(rows("brevo", EMAIL)).toEqual([["aino.makinen@example.fi", "", "true", ""]]);
    expect(rows("brevo", PHONE)).toEqual([["", "+358400123401", "", "true"]]);
  });

  test("listmonk wants a name, which says no more than the address", () => {
    expect(columns("listmonk")).toBe("email,name,attributes");
    expect(rows("listmonk", EMAIL)).toEqual([
      ["aino.makinen@example.fi", "aino.makinen@example.fi", "{}"],
    ]);
  });

  test("Postal takes the time in seconds and no day on which it ends", () => {
    expect(columns("postal")).toBe("type,address,reason,timestamp,keep_until");
    // 1 October 2026, 05:00 UTC.
    expect(rows("postal", EMAIL)).toEqual([
      ["recipient", "aino.makinen@example.fi", "marketing ban", "1790830800", ""],
    ]);
  });

  test("any other program takes kind, value, channels and time", () => {
    expect(columns("generic")).toBe("kind,value,channels,since");
    expect(rows("generic", EMAIL)).toEqual([
      ["email", "aino.makinen@example.fi", "email", "2026-10-01T05:00:00.000Z"],
    ]);
    expect(rows("generic", PHONE)).toEqual([
      ["phone", "+358400123401", "sms", "2026-10-01T05:00:00.000Z"],
    ]);
  });
});

describe("advertising platforms", () => {
  const HASHED = "91a0e1ae16721da099536b03ec132167105b49eb817957a3e49f47401b9d7f26";

  test("Google takes an address trimmed and in lower case, and a number with its plus", () => {
    expect(columns("google")).toBe("Email,Phone");
    expect(rows("google", { ...EMAIL, value: " Aino.Makinen@Example.fi " })).toEqual([
      [HASHED, ""],
    ]);
    expect(rows("google", PHONE)).toEqual([
      ["", "37219a026fec5c9657659994447c17214a8ae446b46dace5860636762c68dab0"],
    ]);
  });

  test("Google ignores the points of its own boxes, and both forms of a plus are given", () => {
    expect(rows("google", { ...EMAIL, value: "Aino.Makinen+shop@gmail.com" })).toEqual([
      ["3394ee2fa185cf2ea6f470766b2cbbffa70a52c02e38bdb29cd50daaea03af4b", ""],
      ["b04954df78d1c62b59db7952311bda7971c1d2d96194f14c822aae75ae2f096a", ""],
    ]);
    expect(rows("google", { ...EMAIL, value: "aino.makinen@googlemail.com" })).toEqual([
      ["43035d8773d3f55fd9dab9c9d51c705de8dbbfb86088e92ea6ff49b0ad1ff278", ""],
    ]);
  });

  test("Meta takes the same number without its plus, so its hash is another one", () => {
    expect(columns("meta")).toBe("email,phone");
    expect(rows("meta", EMAIL)).toEqual([[HASHED, ""]]);
    expect(rows("meta", PHONE)).toEqual([
      ["", "8fbdeee2f418925fcf5c12f04bbcc9384d3336846c702ac17b799ea14e781ce6"],
    ]);
  });

  test("a number that is none has no digits", () => {
    expect(rows("meta", { ...PHONE, value: "no number" })).toEqual([["", plainSha256("")]]);
  });
});

test("a channel is reached by an address or by a number", () => {
  const brevo = SUPPRESSION_FORMS.brevo;
  expect(kindsFor(brevo, undefined)).toEqual(["email", "phone"]);
  expect(kindsFor(brevo, "all")).toEqual(["email", "phone"]);
  expect(kindsFor(brevo, "email")).toEqual(["email"]);
  expect(kindsFor(brevo, "sms")).toEqual(["phone"]);
  expect(kindsFor(brevo, "phone")).toEqual(["phone"]);
  expect(kindsFor(SUPPRESSION_FORMS.mailchimp, "sms")).toEqual([]);
});

test("a ban stops what it is about, and one of everything stops all", () => {
  expect(stops("email", ["email"])).toBe(true);
  expect(stops("email", ["sms", "post"])).toBe(false);
  expect(stops("phone", ["sms"])).toBe(true);
  expect(stops("phone", ["phone"])).toBe(true);
  expect(stops("phone", ["email"])).toBe(false);
  expect(stops("phone", ["all"])).toBe(true);
});
