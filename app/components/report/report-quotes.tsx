import { useTranslation } from 'react-i18next';
import type { EditionView } from './edition-view.ts';
import { Narratives } from './narratives.tsx';
import { QuoteFigure } from './quote-figure.tsx';

/** The quotes and narratives that stand under no area. */
export function wordsWithoutArea({ tables, quotes, narratives = [] }: EditionView['document']) {
  const targets = tables.filter(({ section }) => section === 'areas' || section === 'themes');
  const isKnown = (key: string) => targets.some(({ rows }) => rows.some((row) => row.key === key));
  const areas = targets.filter(({ section }) => section === 'areas');
  const isArea = (key: string) => areas.some(({ rows }) => rows.some((row) => row.key === key));
  return {
    quotes: quotes.filter(({ areaKeys }) => !areaKeys.some(isArea)),
    narratives: narratives.filter(({ areaKeys }) => !areaKeys.some(isKnown)),
  };
}

/** What people said in their own words about no area of the codebook. */
export function ReportQuotes({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const { quotes, narratives } = wordsWithoutArea(view.document);
  if (quotes.length === 0 && narratives.length === 0) return null;
  return (
    <section id="quotes" aria-labelledby="quotes-title">
      <h2 id="quotes-title">{t('sections.quotes')}</h2>
      {quotes.map((quote) => (
        <QuoteFigure key={quote.hash} quote={quote} view={view} />
      ))}
      <Narratives of={narratives} view={view} />
    </section>
  );
}

/** How the quotes of a report were chosen; said once, where the first of them can be met. */
export function QuotesLead({ view: { document, translations } }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  if (document.quotes.length === 0) return null;
  const translated = Object.values(translations).some((one) => Object.keys(one).length > 0);
  return <p className="soft">{t(translated ? 'quotes.leadTranslated' : 'quotes.lead')}</p>;
}
