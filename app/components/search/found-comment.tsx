import { useTranslation } from 'react-i18next';
import { CommentText } from '../comment-text.tsx';
import type { FoundView } from './search-view.ts';

/** A redacted comment in its own language and direction, with the words that were looked for marked. */
export function FoundComment({ comment }: { readonly comment: FoundView }) {
  const { t } = useTranslation('team');
  const { id, pieces, language, direction, languageName, read, href } = comment;
  return (
    <article className="card found-comment" aria-labelledby={`comment-${id}`}>
      <blockquote id={`comment-${id}`} lang={language} dir={direction}>
        <p data-length="long">
          <CommentText pieces={pieces} />
        </p>
      </blockquote>
      <p className="soft">
        {languageName ?? t('search.languageUnknown')} · {read ? t('search.isRead') : t('search.isUnread')}
      </p>
      {href !== null && (
        <p>
          <a href={href} aria-describedby={`comment-${id}`}>
            {t('search.open')}
          </a>
        </p>
      )}
    </article>
  );
}
