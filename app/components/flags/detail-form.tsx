import { useTranslation } from 'react-i18next';
import type { FlagAnswerView, FlagView } from './flag-view.ts';
import { FlaggedComment } from './flagged-comment.tsx';

/** A personal detail may have been left: the words to hide, typed or chosen, or that nothing is left there. */
export function DetailForm({ flag, sent }: { readonly flag: FlagView; readonly sent: FlagAnswerView | null }) {
  const { t } = useTranslation('team');
  const { id, words, language } = flag;
  const field = `words-${id}`;
  return (
    <FlaggedComment flag={flag}>
      <form method="post" autoComplete="off">
        <input type="hidden" name="flag" value={id} />
        <div className="field">
          <label htmlFor={field}>{t('flags.words')}</label>
          <span className="soft" id={`hint-${id}`}>
            {t('flags.wordsHint')}
          </span>
          <textarea
            id={field}
            name="words"
            rows={2}
            dir="auto"
            lang={language}
            defaultValue={sent?.typed}
            aria-describedby={sent === null ? `hint-${id}` : `problem hint-${id}`}
            aria-invalid={sent === null ? undefined : true}
          />
        </div>
        <details className="fold" open={sent !== null && sent.chosen.length > 0 ? true : undefined}>
          <summary>{t('flags.choose')}</summary>
          <div className="tick-list flag-words">
            {words.map((word) => (
              <label key={word} className="tick">
                <input type="checkbox" name="word" value={word} defaultChecked={sent?.chosen.includes(word)} />{' '}
                <bdi lang={language}>{word}</bdi>
              </label>
            ))}
          </div>
        </details>
        <p className="actions">
          <button type="submit" className="button" name="answer" value="hide" aria-describedby={`flag-${id}`}>
            {t('flags.hide')}
          </button>
          <button type="submit" className="button button-second" name="answer" value="nothing">
            {t('flags.nothing')}
          </button>
        </p>
      </form>
    </FlaggedComment>
  );
}
