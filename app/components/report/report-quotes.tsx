import { useTranslation } from 'react-i18next';
import { officialLanguages, say, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionDocument } from '#app/domain/report/edition.ts';
import type { PublishedTranslations } from '#app/domain/report/published-quote.ts';
import { directionOf } from '#app/language/languages.ts';
import type { EditionView } from './edition-view.ts';

/**
 * Quotes in their own language and direction, with a translation under them. The language is not named: where few people
 * used it, it would name them.
 */
export function ReportQuotes({ view: { document, quotes, translations, language } }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  if (document.quotes.length === 0) return null;
  const translated = Object.values(translations).some((one) => Object.keys(one).length > 0);
  return (
    <section aria-labelledby="quotes">
      <h2 id="quotes">{t('sections.quotes')}</h2>
      <p>{t(translated ? 'quotes.leadTranslated' : 'quotes.lead')}</p>
      {document.quotes.map((quote) => {
        const { hash, language: tag } = quote;
        const text = quotes[hash];
        const named = new Intl.ListFormat(language).format(targetNames(document, quote, language));
        if (text === undefined) {
          return (
            <p key={hash} className="quote-gone">
              {t('quotes.withdrawn')}
            </p>
          );
        }
        return (
          <figure key={hash} className="quote" id={`quote-${hash.slice(0, 12)}`}>
            <blockquote lang={tag} dir={tag === 'und' ? 'auto' : directionOf(tag)}>
              <p>{text}</p>
            </blockquote>
            <Translation of={translations[hash] ?? {}} from={tag} language={language} />
            {named !== '' && <figcaption>{t('quotes.areas', { areas: named })}</figcaption>}
          </figure>
        );
      })}
    </section>
  );
}

interface TranslationProps {
  readonly of: PublishedTranslations;
  readonly from: string;
  readonly language: OfficialLanguage;
}

/** The translation into the page's language or, where there is none, into the other official one. */
function Translation({ of, from, language }: TranslationProps) {
  const { t } = useTranslation('report');
  const wanted = [language, ...officialLanguages];
  const tag = from === language ? undefined : wanted.find((candidate) => of[candidate] !== undefined);
  const found = tag === undefined ? undefined : of[tag];
  if (tag === undefined || found === undefined) return null;
  return (
    <div className="quote-translation">
      <blockquote lang={tag} dir={directionOf(tag)}>
        <p>{found.text}</p>
      </blockquote>
      <p className="soft">{t(`quotes.translation.${found.origin}`)}</p>
    </div>
  );
}

function targetNames(
  { tables }: EditionDocument,
  { areaKeys, themeKeys = [] }: EditionDocument['quotes'][number],
  language: OfficialLanguage,
): readonly string[] {
  const nameIn = (section: 'areas' | 'themes') => (key: string) => {
    const label = tables.find((table) => table.section === section && table.labels[key] !== undefined)?.labels[key];
    return label === undefined ? [] : [say(label, language).text];
  };
  return [...areaKeys.flatMap(nameIn('areas')), ...themeKeys.flatMap(nameIn('themes'))];
}
