import { useTranslation } from 'react-i18next';
import type { Shown } from '../review-view.ts';
import { TextInLanguage } from '../text-in-language.tsx';
import { ThemeComment } from './theme-comment.tsx';
import type { CommentView } from './theme-view.ts';

/** A merge or a split that a run proposes, with why. */
export interface ProposalView {
  readonly id: string;
  readonly status: 'proposed' | 'done' | 'declined';
  /** Where it is carried out, filled in. */
  readonly href: string;
  readonly title: string;
  readonly overlap: string | null;
  readonly shared: readonly string[];
  readonly sides: readonly {
    readonly title: Shown | null;
    readonly size: string | null;
    readonly keyphrases: readonly string[];
    readonly comments: readonly CommentView[];
  }[];
}

/** What is proposed and the evidence for it; nothing happens unless somebody does it. */
export function ProposalCard({
  proposal,
  mayDecide,
}: {
  readonly proposal: ProposalView;
  readonly mayDecide: boolean;
}) {
  const { t } = useTranslation('team');
  const { id, status, href, title, overlap, shared, sides } = proposal;
  return (
    <article className="card proposal" id={`proposal-${id}`} aria-labelledby={`proposal-${id}-title`}>
      <h3 id={`proposal-${id}-title`}>{title}</h3>
      {overlap !== null && <p>{overlap}</p>}
      {shared.length > 0 && <p>{t('themes.proposals.shared', { phrases: shared.join(' · ') })}</p>}
      <div className="proposal-sides">
        {sides.map((side, index) => (
          // The two sides have no identity but their place.
          <div key={index}>
            <h4>
              {side.title === null ? (
                t('themes.proposals.half', { number: index + 1 })
              ) : (
                <TextInLanguage of={side.title} />
              )}
            </h4>
            <p className="soft">{[side.size, ...side.keyphrases].filter((one) => one !== null).join(' · ')}</p>
            {side.comments.map((comment) => (
              <ThemeComment key={comment.id} comment={comment} />
            ))}
          </div>
        ))}
      </div>
      {status === 'done' && <p className="soft">{t('themes.proposals.done')}</p>}
      {mayDecide && status !== 'done' && (
        <form method="post" className="actions">
          <input type="hidden" name="proposal" value={id} />
          {status === 'proposed' && (
            <a className="button" href={href} aria-describedby={`proposal-${id}-title`}>
              {t('themes.proposals.do')}
            </a>
          )}
          <button
            type="submit"
            name="to"
            value={status === 'proposed' ? 'declined' : 'proposed'}
            className={status === 'proposed' ? 'button button-second' : 'action'}
            aria-describedby={`proposal-${id}-title`}
          >
            {t(status === 'proposed' ? 'themes.proposals.decline' : 'themes.proposals.takeBack')}
          </button>
        </form>
      )}
    </article>
  );
}
