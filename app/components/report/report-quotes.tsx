import { useTranslation } from 'react-i18next';
import { say } from '#app/domain/report/bilingual.ts';
import { directionOf } from '#app/language/languages.ts';
import type { EditionView } from './edition-view.ts';

/** Quotes in their own language and direction. The language is not named: where few people used it, it would name them. */
export function ReportQuotes({ view: { document, quotes, language } }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  if (document.quotes.length === 0) return null;
  const areas = document.tables.filter((table) => table.section === 'areas');
  const nameOf = (key: string) => {
    const label = areas.map((table) => table.labels[key]).find((found) => found !== undefined);
    return label === undefined ? [] : [say(label, language).text];
  };
  return (
    <section aria-labelledby="quotes">
      <h2 id="quotes">{t('sections.quotes')}</h2>
      <p>{t('quotes.lead')}</p>
      {document.quotes.map(({ hash, language: tag, areaKeys }) => {
        const text = quotes[hash];
        const named = new Intl.ListFormat(language).format(areaKeys.flatMap(nameOf));
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
            {named !== '' && <figcaption>{t('quotes.areas', { areas: named })}</figcaption>}
          </figure>
        );
      })}
    </section>
  );
}
