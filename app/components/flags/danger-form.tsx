import { useTranslation } from 'react-i18next';
import { LONGEST_NOTE } from '#app/domain/flag.ts';
import { formatNumber } from '#app/i18n/format.ts';
import type { FlagAnswerView, FlagView } from './flag-view.ts';
import { FlaggedComment } from './flagged-comment.tsx';

/** Somebody may be in danger: that it was seen, and what was done. */
export function DangerForm({ flag, sent }: { readonly flag: FlagView; readonly sent: FlagAnswerView | null }) {
  const { t, i18n } = useTranslation('team');
  const { id } = flag;
  const field = `note-${id}`;
  return (
    <FlaggedComment flag={flag}>
      <form method="post" autoComplete="off">
        <input type="hidden" name="flag" value={id} />
        {flag.seen === null && (
          <p>
            <button type="submit" className="button" name="answer" value="seen" aria-describedby={`flag-${id}`}>
              {t('flags.see')}
            </button>
          </p>
        )}
        <div className="field">
          <label htmlFor={field}>{t('flags.note')}</label>
          <span className="soft" id={`hint-${id}`}>
            {t('flags.noteHint', { most: formatNumber(LONGEST_NOTE, i18n.language) })}
          </span>
          <textarea
            id={field}
            name="note"
            rows={3}
            dir="auto"
            defaultValue={sent?.note}
            aria-describedby={sent === null ? `hint-${id}` : `problem hint-${id}`}
            aria-invalid={sent === null ? undefined : true}
          />
        </div>
        <p className="actions">
          <button type="submit" className="button button-second" name="answer" value="acted">
            {t('flags.acted')}
          </button>
          <button type="submit" className="button button-second" name="answer" value="nothing">
            {t('flags.nothingNeeded')}
          </button>
        </p>
      </form>
    </FlaggedComment>
  );
}
