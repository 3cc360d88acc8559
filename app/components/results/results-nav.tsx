import { useTranslation } from 'react-i18next';
import type { ResultsPageLink } from './results-frame-view.ts';

/** From one page of results to the others. */
export function ResultsNav({ pages }: { readonly pages: readonly ResultsPageLink[] }) {
  const { t } = useTranslation('team');
  return (
    <nav className="results-nav" aria-label={t('results.pages')}>
      <ul>
        {pages.map(({ key, href, current }) => (
          <li key={key}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {t(`results.page.${key}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
