import { useTranslation } from 'react-i18next';

export interface ThemingStateView {
  /** What is under way, or why nothing can be asked for; null where the button says it all. */
  readonly says: string | null;
  readonly underWay: boolean;
  readonly mayAsk: boolean;
  /** Number of the newest run; 0 before the first. */
  readonly latest: number;
  readonly hint: string;
  /** How well the newest run fits what came after it. */
  readonly drift: string | null;
}

/** Whether a run is under way, whether one is worth it, and the button that asks for one. */
export function ThemingState({ state, here }: { readonly state: ThemingStateView; readonly here: string }) {
  const { t } = useTranslation('team');
  const { says, underWay, mayAsk, latest, hint, drift } = state;
  return (
    <>
      {drift !== null && (
        <p>
          <strong>{t('theming.run', { number: latest })}:</strong> {drift}
        </p>
      )}
      {says !== null && <p className={underWay ? 'saved' : 'notice'}>{says}</p>}
      {underWay && (
        <p>
          <a className="button button-second" href={here}>
            {t('theming.reload')}
          </a>
        </p>
      )}
      {mayAsk && (
        <form method="post">
          <input type="hidden" name="latest" value={latest} />
          <p id="ask-hint" className="soft">
            {hint}
          </p>
          <p>
            <button type="submit" className="button" name="intent" value="ask" aria-describedby="ask-hint">
              {t(latest === 0 ? 'theming.askFirst' : 'theming.ask')}
            </button>
          </p>
        </form>
      )}
    </>
  );
}
