import { useTranslation } from 'react-i18next';
import type { EditionView } from './edition-view.ts';
import { dayText } from './numbers.ts';
import { ReportFindings } from './report-findings.tsx';
import { Say } from './say.tsx';

/** What the report is, which edition, and its findings in large type. On paper it is the first page. */
export function ReportOpening({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation(['report', 'common']);
  const { document, language, links, editions, draft } = view;
  const { consultation, organization, edition, publishedAt, madeUp } = document;
  const isEarlier = editions.length > 0 && editions[0]?.number !== edition;
  return (
    <div className="opening">
      {(madeUp || draft) && (
        <div className="notice">
          {madeUp && <p>{t('common:demonstration')}</p>}
          {draft && <p>{t('common:draftNotice')}</p>}
        </div>
      )}
      {isEarlier && document.kind !== 'council-preview' && (
        <p className="notice">
          {t('earlier')} <a href={links.latest}>{t('toLatest')}</a>
        </p>
      )}
      <h1>
        <span className="kicker">{t('kicker')}</span> <Say of={consultation.title} language={language} />
      </h1>
      <p className="lead">
        <Say of={consultation.purpose} language={language} />
      </p>
      <p className="small">
        <span className="cover-only">
          <Say of={organization.name} language={language} />.{' '}
        </span>
        {t('edition', { edition, day: dayText(publishedAt, language, consultation.timeZone) })}
      </p>
      {document.findings.length > 0 && (
        <section id="findings" aria-labelledby="findings-title">
          <h2 id="findings-title" className="findings-title">
            {t('findings')}
          </h2>
          <ReportFindings document={document} language={language} />
        </section>
      )}
    </div>
  );
}
