import { useTranslation } from 'react-i18next';
import { DetailInComment } from './detail-in-comment.tsx';
import type { DetailView } from './detail-view.ts';

/** One question: do these words, in this comment, point at a person? Two large answers. */
export function WaitingDetail({ detail, ofOne }: { readonly detail: DetailView; readonly ofOne: boolean }) {
  const { t } = useTranslation('team');
  const { id, basis, language, words } = detail;
  return (
    <article className="card detail" aria-labelledby={`question-${id}`}>
      <DetailInComment detail={detail} ofOne={ofOne} />
      <form method="post" autoComplete="off">
        <input type="hidden" name="detail" value={id} />
        <input type="hidden" name="basis" value={basis} />
        <p className="question" id={`question-${id}`}>
          {t('redactions.question')}{' '}
          <mark className="words" lang={language} dir="auto">
            {words}
          </mark>
        </p>
        <div className="actions">
          {(['hide', 'show'] as const).map((decision) => (
            <button
              key={decision}
              type="submit"
              className={decision === 'hide' ? 'button' : 'button button-second'}
              name="decision"
              value={decision}
              aria-describedby={`question-${id}`}
            >
              {t(`redactions.${decision}`)}
            </button>
          ))}
        </div>
      </form>
    </article>
  );
}
