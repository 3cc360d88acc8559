import { useTranslation } from 'react-i18next';
import { CommentText } from '../comment-text.tsx';
import type { CommentView } from './theme-view.ts';

/** A redacted comment in its own language and direction; covered where it may be hard to read. */
export function ThemeComment({ comment }: { readonly comment: CommentView }) {
  const { t } = useTranslation('review');
  const words = (
    <blockquote className="theme-comment" lang={comment.language} dir={comment.direction}>
      <p>
        <CommentText pieces={comment.pieces} />
      </p>
    </blockquote>
  );
  if (!comment.covered) return words;
  return (
    <details className="cover">
      <summary>
        <strong>{t('cover.title')}</strong> <span>{t('cover.open')}</span>
      </summary>
      {words}
    </details>
  );
}
