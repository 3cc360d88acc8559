import { useTranslation } from 'react-i18next';
import { BothLanguages } from './both-languages.tsx';
import type { DecisionView } from './recommendation-view.ts';

/** What the Council decided about a recommendation, on which day, how it changed it and why. */
export function DecisionText({ decision }: { readonly decision: DecisionView | null }) {
  const { t } = useTranslation('team');
  if (decision === null) return <p className="soft">{t('decisions.notYet')}</p>;
  const { kind, day, amended, because, recorded } = decision;
  return (
    <div>
      <p>
        <strong className="stage">{t(`decisions.kinds.${kind}`)}</strong>
        {t('decisions.meetingOn', { day })}
      </p>
      {amended.length > 0 && (
        <>
          <p>
            <strong>{t('decisions.amendedTo')}</strong>
          </p>
          <BothLanguages of={amended} />
        </>
      )}
      {because.length > 0 && (
        <>
          <p>
            <strong>{t('decisions.becauseIs')}</strong>
          </p>
          <BothLanguages of={because} />
        </>
      )}
      {recorded !== null && (
        <p className="soft">
          {t('decisions.recordedBy', { name: recorded.by ?? t('quotes.formerMember'), at: recorded.at })}
        </p>
      )}
    </div>
  );
}
