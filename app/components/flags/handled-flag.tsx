import { useTranslation } from 'react-i18next';
import type { FlagView } from './flag-view.ts';
import { FlaggedComment } from './flagged-comment.tsx';

/** What became of a flag; it can be opened again. */
export function HandledFlag({ flag }: { readonly flag: FlagView }) {
  const { t } = useTranslation('team');
  const { id, done } = flag;
  if (done === null) return null;
  const name = done.by ?? t('quotes.formerMember');
  return (
    <FlaggedComment flag={flag}>
      <p>
        <strong>{t(`flags.outcome.${done.outcome}`)}</strong> {t('flags.handled', { name, moment: done.at })}
      </p>
      {done.note !== '' && (
        <p className="flag-note" dir="auto">
          {done.note}
        </p>
      )}
      <form method="post">
        <input type="hidden" name="flag" value={id} />
        <button type="submit" className="action" name="answer" value="reopen" aria-describedby={`flag-${id}`}>
          {t('flags.reopen')}
        </button>
      </form>
    </FlaggedComment>
  );
}
