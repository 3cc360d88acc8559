import { useTranslation } from 'react-i18next';
import type { HeldResponseView } from './held-view.ts';
import { SaidInResponse } from './said-in-response.tsx';

/** One held response: what it answers and says, and the two decisions. */
export function HeldResponse({ response }: { readonly response: HeldResponseView }) {
  const { t } = useTranslation('team');
  const { id, came, alike, answers, comments } = response;
  return (
    <article className="card" aria-labelledby={`held-${id}`}>
      <label className="choice">
        <input type="checkbox" name="response" value={id} />
        <span id={`held-${id}`}>{t('held.came', { moment: came })}</span>
      </label>
      {alike !== null && <p className="notice">{t('held.alike', { ...alike })}</p>}
      <SaidInResponse answers={answers} comments={comments} />
      <div className="actions">
        {(['count', 'leave-out'] as const).map((decision) => (
          <button
            key={decision}
            type="submit"
            className="button button-second"
            name="one"
            value={`${decision}:${id}`}
            aria-describedby={`held-${id}`}
          >
            {t(`held.one.${decision}`)}
          </button>
        ))}
      </div>
    </article>
  );
}
