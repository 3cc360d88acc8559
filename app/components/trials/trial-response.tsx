import { useTranslation } from 'react-i18next';
import type { HeldResponseView } from '../held-view.ts';
import { SaidInResponse } from '../said-in-response.tsx';

/** A trial response as members read it. */
export interface TrialResponseView extends Pick<HeldResponseView, 'id' | 'came' | 'answers' | 'comments'> {
  readonly withdrawn: boolean;
}

/** One trial response; `mayRemove` says whether the reader may remove it. */
export function TrialResponse({
  response,
  action,
  mayRemove,
}: {
  readonly response: TrialResponseView;
  readonly action: string;
  readonly mayRemove: boolean;
}) {
  const { t } = useTranslation('team');
  const { id, came, withdrawn, answers, comments } = response;
  return (
    <article className="card" aria-labelledby={`response-${id}`}>
      <h3 id={`response-${id}`}>{t('trials.at', { moment: came })}</h3>
      {withdrawn ? (
        <p className="soft">{t('trials.withdrawn')}</p>
      ) : (
        <SaidInResponse answers={answers} comments={comments} />
      )}
      {mayRemove && (
        <form method="post" action={action}>
          <input type="hidden" name="id" value={id} />
          <button type="submit" className="action" name="intent" value="remove" aria-describedby={`response-${id}`}>
            {t('trials.removeOne')}
          </button>
        </form>
      )}
    </article>
  );
}
