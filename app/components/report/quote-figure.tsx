import { useTranslation } from 'react-i18next';
import { officialLanguages, say, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionDocument, EditionQuote } from '#app/domain/report/edition.ts';
import type { PublishedTranslations } from '#app/domain/report/published-quote.ts';
import { directionOf } from '#app/language/languages.ts';
import type { EditionView } from './edition-view.ts';

interface QuoteFigureProps {
  readonly quote: EditionQuote;
  readonly view: EditionView;
}

/**
 * A quote in its own language and direction, with its translation under it. The language is not named: where few people used
 * it, it would name them.
 */
export function QuoteFigure({ quote, view: { document, quotes, translations, language } }: QuoteFigureProps) {
  const { t } = useTranslation('report');
  const { hash, language: tag, original } = quote;
  const text = quotes[hash];
  const id = `quote-${hash.slice(0, 12)}`;
  if (text === undefined && original !== false) {
    return (
      <p className="quote-gone" id={id}>
        {t('quotes.withdrawn')}
      </p>
    );
  }
  const named = new Intl.ListFormat(language).format(targetNames(document, quote, language));
  return (
    <figure className="quote" id={id}>
      {text !== undefined && original !== false && (
        <blockquote lang={tag} dir={tag === 'und' ? 'auto' : directionOf(tag)}>
          <p>{text}</p>
        </blockquote>
      )}
      <Translation of={translations[hash] ?? {}} from={tag} language={language} alone={original === false} />
      {named !== '' && <figcaption>{t('quotes.areas', { areas: named })}</figcaption>}
    </figure>
  );
}

interface TranslationProps {
  readonly of: PublishedTranslations;
  readonly from: string;
  readonly language: OfficialLanguage;
  /** The original is not published. */
  readonly alone: boolean;
}

/** The translation into the page's language or, where there is none, into the other official one. */
function Translation({ of, from, language, alone }: TranslationProps) {
  const { t } = useTranslation('report');
  const wanted = [language, ...officialLanguages];
  const tag = from === language ? undefined : wanted.find((candidate) => of[candidate] !== undefined);
  const found = tag === undefined ? undefined : of[tag];
  if (tag === undefined || found === undefined)
    return alone ? <p className="quote-gone">{t('quotes.withdrawn')}</p> : null;
  return (
    <div className={alone ? undefined : 'quote-translation'}>
      <blockquote lang={tag} dir={directionOf(tag)}>
        <p>{found.text}</p>
      </blockquote>
      <p className="soft">
        {t(`quotes.translation.${found.origin}`)}
        {alone && `. ${t('quotes.onlyTranslated')}`}
      </p>
    </div>
  );
}

function targetNames(
  { tables }: EditionDocument,
  { areaKeys, themeKeys = [] }: EditionQuote,
  language: OfficialLanguage,
): readonly string[] {
  const nameIn = (section: 'areas' | 'themes') => (key: string) => {
    const label = tables.find((table) => table.section === section && table.labels[key] !== undefined)?.labels[key];
    return label === undefined ? [] : [say(label, language).text];
  };
  return [...areaKeys.flatMap(nameIn('areas')), ...themeKeys.flatMap(nameIn('themes'))];
}
