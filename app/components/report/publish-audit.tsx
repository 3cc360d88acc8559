import { useTranslation } from 'react-i18next';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import { formatNumber } from '#app/i18n/format.ts';

interface AuditedPlace {
  readonly place: string;
  readonly low: string;
  readonly high: string;
}

export interface AuditView {
  /** How many hidden figures were tried. */
  readonly hidden: number;
  readonly found: readonly AuditedPlace[];
  readonly unproven: readonly AuditedPlace[];
}

interface PublishAuditProps extends AuditView {
  readonly threshold: string;
  readonly language: OfficialLanguage;
}

/** What the auditor could work out from everything that was and would be published, in plain words. */
export function PublishAudit({ hidden, found, unproven, threshold, language }: PublishAuditProps) {
  const { t } = useTranslation('report');
  const number = (count: number) => ({ count, number: formatNumber(count, language) });
  const isClean = found.length === 0 && unproven.length === 0;
  return (
    <section aria-labelledby="audit">
      <h2 id="audit">{t('publish.audit.title')}</h2>
      {isClean && (
        <p>{hidden === 0 ? t('publish.audit.none') : t('publish.audit.clean', { ...number(hidden), threshold })}</p>
      )}
      {found.length > 0 && <p className="notice">{t('publish.audit.found', number(found.length))}</p>}
      <Places of={found} />
      {unproven.length > 0 && <p className="notice">{t('publish.audit.unproven', number(unproven.length))}</p>}
      <Places of={unproven} />
    </section>
  );
}

function Places({ of }: { readonly of: readonly AuditedPlace[] }) {
  const { t } = useTranslation('report');
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map((one) => (
        <li key={`${one.place} ${one.low} ${one.high}`}>{t('publish.audit.between', { ...one })}</li>
      ))}
    </ul>
  );
}
