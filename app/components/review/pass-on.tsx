import { useTranslation } from 'react-i18next';

/** What can be said of a comment instead of deciding about it, each with one tap. */
const ways = [
  { intent: 'skip', words: 'leave.skip', hint: 'leave.skipHint' },
  { intent: 'recuse', words: 'leave.recuse', hint: 'leave.recuseHint' },
  { intent: 'flag-personal-detail', words: 'flags.detail', hint: 'flags.detailHint' },
  { intent: 'flag-danger', words: 'flags.danger', hint: 'flags.dangerHint' },
] as const;

/** Passing a comment on, and raising an alarm: none asks for a reason, and what was chosen is kept. */
export function PassOn() {
  const { t } = useTranslation('review');
  return (
    <section className="pass-on" aria-labelledby="pass-on">
      <h2 id="pass-on">{t('leave.title')}</h2>
      <ul>
        {ways.map(({ intent, words, hint }) => (
          <li key={intent}>
            <button type="submit" className="action" name="intent" value={intent} aria-describedby={`hint-${intent}`}>
              {t(words)}
            </button>
            <small id={`hint-${intent}`}>{t(hint)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
