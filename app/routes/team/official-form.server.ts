import type { OfficialTexts } from '#app/domain/official-text.ts';
import { officialLanguages, type OfficialLanguage } from '#app/domain/report/bilingual.ts';

/** Reads what was typed into fields of a form; a field that is not there is empty. */
export function formText(form: FormData): (name: string) => string {
  return (name) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.replaceAll('\0', '').slice(0, 10_000).trim() : '';
  };
}

/** A text in both official languages, of the fields `name-en` and `name-fr`. */
export function officialTexts(text: (name: string) => string, name: string): OfficialTexts {
  return { en: text(`${name}-en`), fr: text(`${name}-fr`) };
}

/** Both official languages of a saved text, as a form holds them. */
export function officialValue(texts: Readonly<Record<string, string>> | null): OfficialTexts {
  return { en: texts?.['en'] ?? '', fr: texts?.['fr'] ?? '' };
}

/** A saved text in each official language that it has, for a page that shows both. */
export function inEachLanguage(
  texts: Readonly<Record<string, string>> | null,
): readonly { readonly text: string; readonly language: OfficialLanguage; readonly direction: 'ltr' }[] {
  return officialLanguages.flatMap((language) => {
    const text = texts?.[language] ?? '';
    return text === '' ? [] : [{ text, language, direction: 'ltr' as const }];
  });
}

/** A revision that a form carries; null for what no page of ours sends. */
export function revisionIn(value: string): number | null {
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}
