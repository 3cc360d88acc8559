import { useTranslation } from 'react-i18next';
import { TeamErrors } from './team-errors.tsx';

/** What can be done about a consultation's taking answers; null where its stage leaves nothing to do. */
export type StageMove = 'close' | 'open' | null;

/** What became of the last try. */
export type MoveOutcome = 'not-open' | 'not-closed' | 'no-day' | 'past' | 'after-withdrawal';

interface TakingAnswersProps {
  readonly move: StageMove;
  readonly outcome: MoveOutcome | null;
  /** What was typed as the last day, to stand there again. */
  readonly lastDay: string;
}

/** Closes a consultation before its time, or opens it again: each undoes the other. */
export function TakingAnswers({ move, outcome, lastDay }: TakingAnswersProps) {
  const { t } = useTranslation('team');
  if (move === null && outcome === null) return null;
  const atField = outcome === 'no-day' || outcome === 'past' || outcome === 'after-withdrawal';
  return (
    <section className="taking-answers" aria-labelledby="taking-answers">
      <h2 id="taking-answers">{t('taking.title')}</h2>
      {outcome !== null && (
        <TeamErrors errors={[{ text: t(`taking.errors.${outcome}`), ...(atField ? { fieldId: 'last-day' } : {}) }]} />
      )}
      {move === 'close' && (
        <form method="post">
          <p>{t('taking.closeHint')}</p>
          <button className="button button-second" type="submit" name="move" value="close">
            {t('taking.close')}
          </button>
        </form>
      )}
      {move === 'open' && (
        <form method="post">
          <p id="last-day-hint">{t('taking.openHint')}</p>
          <p>
            <label className="field-label" htmlFor="last-day">
              {t('taking.lastDay')}
            </label>
            <input
              id="last-day"
              name="lastDay"
              type="date"
              defaultValue={lastDay}
              aria-describedby="last-day-hint"
              aria-invalid={atField || undefined}
            />
          </p>
          <button className="button button-second" type="submit" name="move" value="open">
            {t('taking.open')}
          </button>
        </form>
      )}
    </section>
  );
}
