import { useTranslation } from 'react-i18next';
import { DetailInComment } from './detail-in-comment.tsx';
import type { DecidedDetailView } from './detail-view.ts';

/** A decision that was made, the comment as every member sees it since, and the way back. */
export function DecidedDetail({ detail, ofOne }: { readonly detail: DecidedDetailView; readonly ofOne: boolean }) {
  const { t } = useTranslation('team');
  const { id, basis, decision, decidedBy, date } = detail;
  return (
    <article className="card detail" aria-labelledby={`decided-${id}`}>
      <DetailInComment detail={detail} ofOne={ofOne} />
      <form method="post" className="actions" autoComplete="off">
        <input type="hidden" name="detail" value={id} />
        <input type="hidden" name="basis" value={basis} />
        <span id={`decided-${id}`}>
          {t(`redactions.by.${decision}`, { name: decidedBy ?? t('quotes.formerMember'), date })}
        </span>
        <button type="submit" className="action" name="decision" value="undo" aria-describedby={`comment-${id}`}>
          {t('redactions.undo')}
        </button>
      </form>
    </article>
  );
}
