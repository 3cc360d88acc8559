import { useTranslation } from 'react-i18next';
import { CommentText } from './comment-text.tsx';
import type { HeldComment as Comment } from './held-view.ts';

/** A comment of a held response, as members read it: in its own language and direction, without personal details. */
export function HeldComment({ comment }: { readonly comment: Omit<Comment, 'question' | 'part'> }) {
  const { t } = useTranslation('team');
  const { pieces, language, direction, languageName } = comment;
  if (pieces === null) return <p className="soft">{t('held.preparing')}</p>;
  return (
    <>
      {languageName !== null && <p className="soft">{languageName}</p>}
      <blockquote lang={language} dir={direction}>
        <CommentText pieces={pieces} />
      </blockquote>
    </>
  );
}
