import { useTranslation } from 'react-i18next';
import { EvidenceWords } from './evidence-words.tsx';
import type { ReviewView } from './review-view.ts';

/** One quiet line: of which kind the machine takes the comment to be, and the words that say so. */
export function ReadsAs({ view: { kind, comment } }: { readonly view: ReviewView }) {
  const { t } = useTranslation('review');
  if (kind === null) return null;
  return (
    <p className="because reads-as">
      {t('suggestions.readsAs')} <strong>{t(`suggestions.kind.${kind.kind}`)}</strong>
      {kind.words.length > 0 && (
        <>
          {' — '}
          <EvidenceWords words={kind.words} language={comment.language} />
        </>
      )}
    </p>
  );
}
