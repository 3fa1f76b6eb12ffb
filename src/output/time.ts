/** Days and instants as people read them, in the notice's own time zone. */
import type { Language } from "../domain/notice/language.ts";

const LOCALE: Readonly<Record<Language, string>> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };

/** The day of an instant, such as `27.3.2026`. */
export function dayIn(instant: string, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { timeZone: zone, dateStyle: "short" }).format(
    new Date(instant),
  );
}
