import { z } from 'zod';

/** The two languages that an edition is published in, with the same numbers. */
export const officialLanguages = ['en', 'fr'] as const;
export type OfficialLanguage = (typeof officialLanguages)[number];

export function isOfficialLanguage(tag: string): tag is OfficialLanguage {
  return (officialLanguages as readonly string[]).includes(tag);
}

export const bilingualSchema = z.strictObject({
  en: z.string().min(1),
  fr: z.string().min(1),
  /** The language that an entry is really in, where its translation is missing and another stands in. */
  standIn: z.partialRecord(z.enum(officialLanguages), z.string().min(2)).optional(),
});

/** One text in both official languages, as an edition keeps it. */
export type Bilingual = z.infer<typeof bilingualSchema>;

/** Texts by language tag, whether bare or with a status, as surveys, areas and organizations have them. */
export type TextsByLanguage = Readonly<Record<string, string | { readonly text: string; readonly status: string }>>;

/**
 * Both official languages of a text. Where one is missing the other stands in, or any language at all, and says so.
 * Throws where there is no text in any language.
 */
export function bilingual(texts: TextsByLanguage): Bilingual {
  const entries = Object.entries(texts).flatMap(([tag, entry]) => {
    const text = typeof entry === 'string' ? entry : entry.status === 'missing' ? '' : entry.text;
    return text === '' ? [] : [{ tag, text }];
  });
  const find = (tags: readonly string[]) =>
    tags.map((tag) => entries.find((entry) => entry.tag === tag)).find((entry) => entry !== undefined) ?? entries[0];
  const en = find(['en', 'fr']);
  const fr = find(['fr', 'en']);
  if (en === undefined || fr === undefined) throw new Error('A text has no words in any language');
  const standIn = { ...(en.tag !== 'en' && { en: en.tag }), ...(fr.tag !== 'fr' && { fr: fr.tag }) };
  return { en: en.text, fr: fr.text, ...(Object.keys(standIn).length > 0 && { standIn }) };
}

/** A text that people wrote in both official languages; null where one of them is missing. */
export function inBothLanguages(texts: TextsByLanguage | null): { readonly en: string; readonly fr: string } | null {
  const [en = '', fr = ''] = officialLanguages.map((tag) => {
    const entry = texts?.[tag];
    return (typeof entry === 'string' ? entry : (entry?.text ?? '')).trim();
  });
  return en === '' || fr === '' ? null : { en, fr };
}

/** The text for a page of this language, with the language that it is really in. */
export function say(text: Bilingual, language: OfficialLanguage): { readonly text: string; readonly language: string } {
  return { text: text[language], language: text.standIn?.[language] ?? language };
}
