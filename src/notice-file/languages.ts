/** Whether every text stands in every language the notice is published in. */
import { LANGUAGES, type Language } from "../domain/notice/language.ts";
import type { Path } from "./document.ts";
import type { Found } from "./flaws.ts";

/** The keys whose texts are published; labels may stand in further languages, for the tool's own use. */
const PUBLISHED: ReadonlySet<string | number> = new Set(["text", "heading", "title"]);

/**
 * Texts that lack a language of the notice, and published ones in a language it does not name.
 *
 * @param content what the file holds, in its layout
 */
export function listLanguageFlaws(
  content: unknown,
  languages: readonly Language[],
  path: Path = [],
): readonly Found[] {
  if (!isGroup(content)) return [];
  const entries = Object.entries(content);
  if (isText(entries)) return flawsOf(new Set(entries.map(([key]) => key)), languages, path);
  return entries.flatMap(([key, inner]) => {
    const step = Array.isArray(content) ? Number(key) : key;
    return listLanguageFlaws(inner, languages, [...path, step]);
  });
}

function flawsOf(
  given: ReadonlySet<string>,
  languages: readonly Language[],
  path: Path,
): readonly Found[] {
  const missing = languages.filter((language) => !given.has(language));
  const extra = PUBLISHED.has(path.at(-1) ?? "")
    ? LANGUAGES.filter((language) => given.has(language) && !languages.includes(language))
    : [];
  return [
    ...missing.map((language): Found => ({ path: [...path, language], flaw: { code: "missing" } })),
    ...extra.map((language): Found => ({
      path: [...path, language],
      flaw: { code: "unpublished-language" },
    })),
  ];
}

/** A text in languages is known by its keys, so that one added to the layout is covered at once. */
function isText(entries: readonly (readonly [string, unknown])[]): boolean {
  const keys: readonly string[] = LANGUAGES;
  return (
    entries.length > 0 &&
    entries.every(([key, inner]) => keys.includes(key) && typeof inner === "string")
  );
}

function isGroup(content: unknown): content is Readonly<Record<string, unknown>> {
  return typeof content === "object" && content !== null;
}
