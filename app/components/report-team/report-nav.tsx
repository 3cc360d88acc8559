import { useTranslation } from 'react-i18next';

const pages = ['texts', 'tables', 'narratives'] as const;
export type ReportDesk = (typeof pages)[number];

/** The three pages on which a report is written, beside its figures. */
export function ReportNav({ report, current }: { readonly report: string; readonly current: ReportDesk }) {
  const { t } = useTranslation('team');
  return (
    <nav aria-label={t('reportPage.nav')}>
      <ul className="facts">
        {pages.map((page) => (
          <li key={page}>
            <a
              href={page === 'texts' ? report : `${report}/${page}`}
              aria-current={page === current ? 'page' : undefined}
            >
              {t(`reportPage.${page}.title`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
