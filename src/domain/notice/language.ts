/** The languages of the tool and of what it writes. */
export const LANGUAGES = ["fi", "sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type Texts = Readonly<Record<Language, string>>;
