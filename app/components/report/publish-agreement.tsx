import { useTranslation } from 'react-i18next';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import { AgreementTable, ReaderNotes, type NamedAgreement } from './reader-agreement.tsx';

/** An area or theme that cannot be published before somebody writes why. */
interface NeededNote {
  readonly type: 'area' | 'theme';
  readonly key: string;
  readonly label: string;
  readonly standing: NamedAgreement['target']['standing'];
  readonly alpha: string;
  readonly limit: string;
}

interface PublishAgreementProps {
  readonly targets: readonly NamedAgreement[];
  readonly needed: readonly NeededNote[];
  readonly language: OfficialLanguage;
  /** The address of the page where notes are written. */
  readonly agreement: string;
}

/** How far readers agree, for who publishes: what waits for a note first, then what would stand in the report. */
export function PublishAgreement({ targets, needed, language, agreement }: PublishAgreementProps) {
  const { t } = useTranslation('report');
  return (
    <section aria-labelledby="agreement" className="publish-agreement">
      <h2 id="agreement">{t('agreement.title')}</h2>
      {needed.length > 0 && (
        <div className="notice">
          <p>{t('publish.needsNote')}</p>
          <ul>
            {needed.map(({ type, key, label, standing, alpha, limit }) => (
              <li key={`${type}:${key}`}>
                <a href={`${agreement}/${encodeURIComponent(`${type}:${key}`)}#note`}>
                  {t('publish.writeNote', { label })}
                </a>{' '}
                ({standing === 'undefined' ? t('publish.needsUndefined') : t('publish.needsBelow', { alpha, limit })})
              </li>
            ))}
          </ul>
        </div>
      )}
      {targets.length === 0 ? (
        <p className="empty">{t('publish.noAgreement')}</p>
      ) : (
        <>
          <AgreementTable targets={targets} language={language} />
          <ReaderNotes targets={targets} language={language} />
        </>
      )}
    </section>
  );
}
