import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { ALPHA_TO_PUBLISH, LEAST_DOUBLE_CODED } from '#app/domain/agreement/standing.ts';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import { say, type Bilingual } from '#app/domain/report/bilingual.ts';
import type { MeasuredAgreement, TargetAgreement } from '#app/domain/report/target-agreement.ts';
import type { EditionDocument, EditionTable } from '#app/domain/report/edition.ts';
import { formatDecimal, formatNumber } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import { Say } from './say.tsx';

/** Agreement in words-figures: alpha and the ends of its interval with two decimals, the limit, and the least to measure on. */
export function agreementText({ alpha, low, high }: MeasuredAgreement, language: OfficialLanguage) {
  const figure = (hundredths: number | null) =>
    hundredths === null
      ? ''
      : new Intl.NumberFormat(`${language}-CA`, { minimumFractionDigits: 2 }).format(hundredths / 100);
  return {
    ...{ alpha: figure(alpha), low: figure(low), high: figure(high) },
    limit: formatDecimal(ALPHA_TO_PUBLISH, language),
    least: formatNumber(LEAST_DOUBLE_CODED, language),
  };
}

/**
 * Which of the sentences about a measurement holds. Where nearly all said the same, alpha has no interval, and none must be
 * made up for it.
 */
export function agreementSays({ standing, low }: MeasuredAgreement) {
  if (low !== null || standing === 'undefined' || standing === 'not-measured') return standing;
  return `${standing}Alone` as const;
}

export interface NamedAgreement {
  readonly label: Bilingual;
  readonly target: TargetAgreement;
}

/** How far readers agree on what the rows of a table are about, under the names of the rows. */
export function agreementsOf(
  { section, rows, labels }: Pick<EditionTable, 'section' | 'rows' | 'labels'>,
  { agreement = [] }: EditionDocument,
): readonly NamedAgreement[] {
  const type = section === 'areas' ? 'area' : section === 'themes' ? 'theme' : null;
  return rows.flatMap(({ key }) => {
    const target = agreement.find((one) => one.type === type && one.key === key);
    const label = labels[key];
    return target === undefined || label === undefined ? [] : [{ label, target }];
  });
}

interface ReaderAgreementProps {
  readonly targets: readonly NamedAgreement[];
  readonly language: OfficialLanguage;
}

/** What stands beside a finding: why it is published although readers do not agree, and what single readers see differently. */
export function ReaderNotes({ targets, language }: ReaderAgreementProps) {
  const { t } = useTranslation('report');
  const words = ({ label, target }: NamedAgreement) => ({
    ...agreementText(target, language),
    label: say(label, language).text,
  });
  const leadOf = (named: NamedAgreement) => {
    if (named.target.standing === 'below') return t('agreement.noteBelow', words(named));
    return t(named.target.standing === 'undefined' ? 'agreement.noteUndefined' : 'agreement.note', words(named));
  };
  return targets.map((named) => {
    const { note, dissents, type, key } = named.target;
    if (note === null && dissents.length === 0) return null;
    return (
      <div key={`${type}:${key}`} className="reader-notes">
        {note !== null && (
          <>
            <p className="soft">{leadOf(named)}</p>
            <p>{note[language]}</p>
          </>
        )}
        {dissents.map((dissent) => (
          <div key={dissent.text}>
            <p className="soft">{t('agreement.dissent', words(named))}</p>
            <blockquote
              lang={dissent.language}
              dir={dissent.language === 'und' ? 'auto' : directionOf(dissent.language)}
            >
              <p>{dissent.text}</p>
            </blockquote>
          </div>
        ))}
      </div>
    );
  });
}

/** How far readers agree on each row of a figure, one tap away. */
export function ReaderAgreement({ targets, language }: ReaderAgreementProps) {
  const { t } = useTranslation('report');
  if (targets.length === 0) return null;
  return (
    <details className="made">
      <summary>{t('agreement.title')}</summary>
      <AgreementTable targets={targets} language={language} />
    </details>
  );
}

/** A row for each that was measured; those that were not are told in one sentence. */
export function AgreementTable({ targets, language }: ReaderAgreementProps) {
  const { t } = useTranslation('report');
  const { limit, least } = agreementText({ standing: 'agreed', alpha: null, low: null, high: null }, language);
  const measured = targets.filter(({ target }) => target.standing !== 'not-measured');
  const rest = targets.filter(({ target }) => target.standing === 'not-measured');
  return (
    <>
      <p>{t('agreement.lead', { limit })}</p>
      {measured.length > 0 && (
        <table className="figures agreements">
          <thead>
            <tr>
              <th scope="col">{t('agreement.target')}</th>
              <th scope="col">{t('agreement.alpha')}</th>
            </tr>
          </thead>
          <tbody>
            {measured.map(({ label, target }) => (
              <tr key={`${target.type}:${target.key}`}>
                <th scope="row">
                  <Say of={label} language={language} />
                </th>
                <td>{t(`agreement.${agreementSays(target)}`, agreementText(target, language))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest.length > 0 && (
        <p>
          {t('agreement.not-measured', { least })}{' '}
          {rest.map(({ label, target }, place) => (
            <Fragment key={`${target.type}:${target.key}`}>
              {place > 0 && ' · '}
              <Say of={label} language={language} />
            </Fragment>
          ))}
        </p>
      )}
    </>
  );
}
