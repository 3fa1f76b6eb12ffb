/** What the law says of a country to which data would go (GDPR Chapter V). */
import type { Texts } from "../notice/language.ts";
import type { Day } from "../time.ts";

/** One decision of the Commission that a country protects data adequately (Art. 45). */
export interface Adequacy {
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly decision: string;
  /** The last day it is in force; absent: no end is set. */
  readonly until?: Day | undefined;
  /** For whom in the country it holds; absent: for everybody there. */
  readonly only?: Texts | undefined;
}

/** The lists, as of a day: the Commission changes them, and so may the user. */
export interface Countries {
  readonly asOf: Day;
  readonly eea: readonly string[];
  readonly adequate: readonly Adequacy[];
}

/**
 * `eea` no transfer at all · `adequate` Art. 45 covers everybody there · `partly` it covers some there ·
 * `ended` the decision is no longer in force · `none` only Art. 46 or 49 can carry it.
 */
export type CountryStanding =
  | { readonly standing: "eea" | "none" }
  | { readonly standing: "adequate" | "ended"; readonly adequacy: Adequacy }
  | { readonly standing: "partly"; readonly adequacy: Adequacy; readonly only: Texts };

export function standingOf(country: string, countries: Countries, today: Day): CountryStanding {
  if (countries.eea.includes(country)) return { standing: "eea" };
  const adequacy = countries.adequate.find((one) => one.country === country);
  if (adequacy === undefined) return { standing: "none" };
  const { until, only } = adequacy;
  if (until !== undefined && until < today) return { standing: "ended", adequacy };
  return only === undefined
    ? { standing: "adequate", adequacy }
    : { standing: "partly", adequacy, only };
}

const CODE = /^[A-Z]{2}$/u;
/** Codes that stand for something else than one country. */
const NO_COUNTRY: ReadonlySet<string> = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);

/** Whether a country has this code (ISO 3166-1), as the platform's own tables know them. */
export function isCountry(code: string): boolean {
  if (!CODE.test(code) || NO_COUNTRY.has(code)) return false;
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  return names.of(code) !== undefined;
}
