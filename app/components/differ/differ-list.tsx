import { useTranslation } from 'react-i18next';
import type { TextPiece } from '#app/domain/marked-text.ts';
import { CommentText } from '../comment-text.tsx';
import type { Shown } from '../review-view.ts';
import { TextInLanguage } from '../text-in-language.tsx';

interface DifferListProps {
  readonly waiting: readonly {
    readonly href: string;
    /** Null where the words may be hard to read. */
    readonly pieces: readonly TextPiece[] | null;
    readonly language: string;
    readonly direction: 'ltr' | 'rtl' | 'auto';
    readonly languageName: string | null;
    /** On what readers differ, by name. */
    readonly targets: readonly Shown[];
  }[];
  readonly more: boolean;
  readonly decided: readonly { readonly href: string; readonly says: string }[];
}

/** Comments on which readers differ, each with what they differ on; below, what was decided last. */
export function DifferList({ waiting, more, decided }: DifferListProps) {
  const { t } = useTranslation('review');
  return (
    <>
      <h2>{t('differ.waiting')}</h2>
      {waiting.length === 0 && <p className="empty">{t('differ.empty')}</p>}
      <ul className="card-list plain-list">
        {waiting.map(({ href, pieces, language, direction, languageName, targets }) => (
          <li key={href} className="card differ-card">
            {pieces === null ? (
              <p>{t('cover.title')}</p>
            ) : (
              <blockquote lang={language} dir={direction}>
                <p>
                  <CommentText pieces={pieces} />
                </p>
              </blockquote>
            )}
            <p className="soft">
              {languageName ?? t('comment.languageUnknown')}
              {targets.map((target) => (
                <span key={target.text}>
                  {' · '}
                  <TextInLanguage of={target} />
                </span>
              ))}
            </p>
            <p>
              <a className="button" href={href}>
                {t('differ.decide')}
              </a>
            </p>
          </li>
        ))}
      </ul>
      {more && <p className="soft">{t('differ.more')}</p>}
      {decided.length > 0 && (
        <details className="fold">
          <summary>{t('differ.decidedLast')}</summary>
          <ul className="plain-list">
            {decided.map(({ href, says }) => (
              <li key={href}>
                <a href={href}>{says}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
