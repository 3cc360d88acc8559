import { useTranslation } from 'react-i18next';
import { ObjectionWords } from './objection-words.tsx';
import type { ObjectionView } from './review-view.ts';

/** Above the decision: the author of this comment has said that it was not what they meant, and nobody has answered. */
export function AuthorObjects({
  objections,
  answerAt,
}: {
  readonly objections: readonly ObjectionView[];
  readonly answerAt: string;
}) {
  const { t } = useTranslation('review');
  if (objections.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="author-objects">
      <h2 id="author-objects">{t('objections.onComment')}</h2>
      {objections.map((objection) => (
        <ObjectionWords key={objection.id} objection={objection} />
      ))}
      <p>
        <a href={answerAt}>{t('objections.toAnswer')}</a>
      </p>
    </section>
  );
}
