import { say, type Bilingual, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import { directionOf } from '#app/language/languages.ts';

/** A text of an edition in the page's language; where another language stands in, marked with it. */
export function Say({ of, language }: { readonly of: Bilingual; readonly language: OfficialLanguage }) {
  const said = say(of, language);
  if (said.language === language) return said.text;
  return (
    <span lang={said.language} dir={directionOf(said.language)}>
      {said.text}
    </span>
  );
}
