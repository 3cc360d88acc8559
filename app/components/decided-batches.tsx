import { useTranslation } from 'react-i18next';
import type { DecidedBatch } from './held-view.ts';

/** What was decided about held responses, and the way back. */
export function DecidedBatches({
  decided,
  action,
}: {
  readonly decided: readonly DecidedBatch[];
  readonly action: string;
}) {
  const { t } = useTranslation('team');
  return (
    <ul className="card-list plain-list">
      {decided.map(({ what, name, by, at, date, total }) => (
        <li key={`${by}${at}${what}`}>
          <form method="post" action={action} className="actions">
            <span id={`decided-${at}-${what}`}>
              {t(`held.decided.${what}`, { ...total, name: name ?? t('quotes.formerMember'), date })}
            </span>
            <button
              type="submit"
              className="action"
              name="undo"
              value={`${by}|${at}`}
              aria-describedby={`decided-${at}-${what}`}
            >
              {t('held.undo')}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
