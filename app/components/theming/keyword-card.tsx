import { useTranslation } from 'react-i18next';
import type { TextPiece } from '#app/domain/marked-text.ts';
import { CommentText } from '../comment-text.tsx';

export interface KeywordView {
  /** Unique on the page. */
  readonly id: string;
  readonly areaKey: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly term: string;
  readonly status: 'proposed' | 'accepted' | 'declined';
  readonly inComments: string;
  /** Who decided and when, where somebody did. */
  readonly decided: string | null;
  readonly examples: readonly { readonly id: string; readonly pieces: readonly TextPiece[] }[];
}

/** One proposed keyword: the word, how many use it and how; and what can be decided, or taken back. */
export function KeywordCard({ keyword, mayDecide }: { readonly keyword: KeywordView; readonly mayDecide: boolean }) {
  const { t } = useTranslation('team');
  const { id, areaKey, language, direction, term, status, inComments, decided, examples } = keyword;
  const decisions = status === 'proposed' ? (['accepted', 'declined'] as const) : (['proposed'] as const);
  const names = { accepted: 'keywords.accept', declined: 'keywords.decline', proposed: 'keywords.undo' } as const;
  return (
    <article className="card keyword" aria-labelledby={id}>
      <h4 id={id} lang={language} dir={direction}>
        {term}
      </h4>
      <p className="soft">
        {inComments}
        {decided !== null && <> · {decided}</>}
      </p>
      {examples.length > 0 && (
        <details className="definition">
          <summary>{t('keywords.examples')}</summary>
          {examples.map((example) => (
            <blockquote key={example.id} lang={language} dir={direction}>
              <p>
                <CommentText pieces={example.pieces} />
              </p>
            </blockquote>
          ))}
        </details>
      )}
      {mayDecide && (
        <form method="post" className="actions">
          <input type="hidden" name="area" value={areaKey} />
          <input type="hidden" name="language" value={language} />
          <input type="hidden" name="term" value={term} />
          <input type="hidden" name="from" value={status} />
          {decisions.map((to) => (
            <button
              key={to}
              type="submit"
              className={to === 'accepted' ? 'button' : 'button button-second'}
              name="to"
              value={to}
              aria-describedby={id}
            >
              {t(names[to])}
            </button>
          ))}
        </form>
      )}
    </article>
  );
}
