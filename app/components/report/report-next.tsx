import { useTranslation } from 'react-i18next';
import type { EditionView } from './edition-view.ts';
import { ReportText } from './report-text.tsx';

/** What happens with the findings now, and where that can be followed. */
export function ReportNext({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  return (
    <section id="next" aria-labelledby="next-title">
      <h2 id="next-title">{t('sections.next')}</h2>
      <ReportText part="next" view={view} />
      <p>{t('next.default')}</p>
    </section>
  );
}
