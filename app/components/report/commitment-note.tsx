import { useTranslation } from 'react-i18next';
import type { Bilingual, OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionCommitment } from '#app/domain/report/edition-parts.ts';
import { formatCalendarDate } from '#app/i18n/format.ts';
import { Say } from './say.tsx';

interface CommitmentNoteProps {
  readonly commitment: EditionCommitment;
  /** The theme that it is about, where it stands under its area. */
  readonly about: Bilingual | null;
  readonly language: OfficialLanguage;
}

/** “You said → we will, or we cannot, because”: with who answers for it, until when, and where it stands. */
export function CommitmentNote({ commitment, about, language }: CommitmentNoteProps) {
  const { t } = useTranslation('report');
  const { stance, text, owner, due, status, statusNote, statusOn } = commitment;
  const stands = t(`commitment.statuses.${status}`);
  return (
    <div className="commitment" data-stance={stance} id={`commitment.${commitment.targetType}.${commitment.targetKey}`}>
      {about !== null && (
        <p className="commitment-about">
          <Say of={about} language={language} />
        </p>
      )}
      <p className="stance">{t(`commitment.${stance}`)}</p>
      <p>{text === null ? t('commitment.undecidedText') : <Say of={text} language={language} />}</p>
      {(owner !== null || due !== null || stance === 'will') && (
        <dl>
          {owner !== null && (
            <div>
              <dt>{t('commitment.owner')}</dt>
              <dd>
                <Say of={owner.name} language={language} />
              </dd>
            </div>
          )}
          {due !== null && (
            <div>
              <dt>{t('commitment.due')}</dt>
              <dd>
                <time dateTime={due}>{formatCalendarDate(due, language)}</time>
              </dd>
            </div>
          )}
          {stance === 'will' && (
            <div>
              <dt>{t('commitment.status')}</dt>
              <dd>
                {statusOn === null
                  ? stands
                  : t('commitment.on', { status: stands, day: formatCalendarDate(statusOn, language) })}
              </dd>
            </div>
          )}
        </dl>
      )}
      {statusNote !== null && (
        <p className="soft">
          <Say of={statusNote} language={language} />
        </p>
      )}
    </div>
  );
}
