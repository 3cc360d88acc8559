import { useTranslation } from 'react-i18next';
import { CommentText } from './comment-text.tsx';
import type { ObjectionView } from './review-view.ts';
import { TargetNames } from './target-names.tsx';

/** What an author did not mean, and what they say instead. */
export function ObjectionWords({ objection }: { readonly objection: ObjectionView }) {
  const { t } = useTranslation('review');
  const { targets, pieces, language, direction } = objection;
  return (
    <>
      {targets.length > 0 && (
        <>
          <p>{t('objections.notMeant')}</p>
          <TargetNames names={targets} />
        </>
      )}
      {pieces.length > 0 && (
        <>
          <p>{t('objections.says')}</p>
          <blockquote lang={language} dir={direction}>
            <p>
              <CommentText pieces={pieces} />
            </p>
          </blockquote>
        </>
      )}
    </>
  );
}
