import { useTranslation } from 'react-i18next';
import { CommentText } from '../comment-text.tsx';
import type { RunComparisonView } from './run-comparison-view.ts';

/** The comments of one area, kind or theme that moved: what, why, and the redacted words. */
export function MovedComments({ moved }: { readonly moved: NonNullable<RunComparisonView['moved']> }) {
  const { t } = useTranslation('team');
  const { name, comments, shownOnly } = moved;
  return (
    <section aria-labelledby="moved">
      <h2 id="moved">{t('run.movedTitle', { name: name.text })}</h2>
      {comments.length === 0 && <p className="empty">{t('run.noneMoved')}</p>}
      {comments.map(({ id, what, reasons, comment }, index) => (
        // One comment may have moved twice within a row.
        <article key={`${id} ${String(index)}`} className="card quote" aria-label={what}>
          <p>
            <strong>{what}</strong>
          </p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          {comment === null ? (
            <p className="soft">{t('run.gone')}</p>
          ) : (
            <blockquote lang={comment.language} dir={comment.direction}>
              <p>
                <CommentText pieces={comment.pieces} />
              </p>
            </blockquote>
          )}
        </article>
      ))}
      {shownOnly !== null && <p className="soft">{shownOnly}</p>}
    </section>
  );
}
