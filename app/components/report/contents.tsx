import { useTranslation } from 'react-i18next';
import { areaParts } from './area-parts.ts';
import { rowAnchor } from './anchors.ts';
import type { EditionView } from './edition-view.ts';
import { wordsWithoutArea } from './report-quotes.tsx';
import { Say } from './say.tsx';

const sections = [
  ...(['why', 'people', 'listened', 'areas', 'quotes', 'questions'] as const),
  ...(['recommendations', 'limits', 'next', 'method', 'changes', 'about'] as const),
];

/** What is on the page, with the areas under their heading. */
export function Contents({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const { document, language } = view;
  const { tables, recommendations = [], priorities = [], changes = [] } = document;
  const has = (section: 'areas' | 'questions') => tables.some((one) => one.section === section && one.rows.length > 0);
  const loose = wordsWithoutArea(document);
  const isThere: Readonly<Record<string, boolean>> = {
    areas: has('areas'),
    questions: has('questions'),
    quotes: loose.quotes.length > 0 || loose.narratives.length > 0,
    recommendations: recommendations.length > 0 || priorities.length > 0,
    changes: changes.length > 0,
  };
  const [areas] = tables.filter((table) => table.section === 'areas' && table.rows.length > 0);
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{t('contents')}</h2>
      <ol>
        {sections
          .filter((section) => isThere[section] ?? true)
          .map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{t(`sections.${section}`)}</a>
              {section === 'areas' && areas !== undefined && (
                <ol>
                  {areaParts(document, areas, false).map(({ key, label }) => (
                    <li key={key}>
                      <a href={`#${rowAnchor(areas.id, key)}`}>
                        <Say of={label} language={language} />
                      </a>
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
      </ol>
    </nav>
  );
}
