/** Which language a person is spoken to in. */
import { type Language, LANGUAGES } from "../domain/notice/language.ts";
import type { Catalogue } from "./catalogue.ts";

/** `--lang`, then SELOSTE_LANG, then the locale; English where none of them names one of ours. */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"];
  return asLanguage(flagIn(argv)) ?? asLanguage(env["SELOSTE_LANG"]) ?? asLanguage(locale) ?? "en";
}

/** The sentences of one language; the others are never read. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case "fi":
      return (await import("./fi/index.ts")).fi;
    case "sv":
      return (await import("./sv/index.ts")).sv;
    case "en":
      return (await import("./en/index.ts")).en;
  }
}

function flagIn(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const word = argv[at];
  return word === "--lang" ? argv[at + 1] : word?.slice("--lang=".length);
}

function asLanguage(text: string | undefined): Language | undefined {
  const start = text?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === start);
}
