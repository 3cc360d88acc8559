import { useTranslation } from 'react-i18next';
import { HeldComment } from './held-comment.tsx';
import type { AlikeView } from './held-view.ts';

/** Counted responses that say nearly the same, by the first of them. */
export function AlikeCard({ alike, action }: { readonly alike: AlikeView; readonly action: string }) {
  const { t } = useTranslation('team');
  const { id, total, all, butFirst } = alike;
  return (
    <article className="card" aria-labelledby={`alike-${id}`}>
      <h3 id={`alike-${id}`}>{t('held.alikeGroup', { ...total })}</h3>
      <HeldComment comment={alike} />
      <form method="post" action={action} className="actions" autoComplete="off">
        <button
          type="submit"
          className="button button-second"
          name="aside"
          value={butFirst}
          aria-describedby={`alike-${id}`}
        >
          {t('held.asideButFirst')}
        </button>
        <button type="submit" className="action" name="aside" value={all} aria-describedby={`alike-${id}`}>
          {t('held.asideAll')}
        </button>
      </form>
    </article>
  );
}
