import type { EditionSummary } from '#app/domain/report/edition-parts.ts';
import { directionOf } from '#app/language/languages.ts';

/** A text of a summary; where it is in another language than the page, marked with it. */
export function SummaryText({ of, language }: { readonly of: EditionSummary['title']; readonly language: string }) {
  if (of.language === language) return of.text;
  return (
    <span lang={of.language} dir={directionOf(of.language)}>
      {of.text}
    </span>
  );
}
