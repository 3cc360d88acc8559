import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

/** The words of the comment that something rests on, each in the comment's language. */
export function EvidenceWords({
  words,
  language,
  className = 'words',
}: {
  readonly words: readonly string[];
  readonly language: string;
  readonly className?: string;
}) {
  const { t } = useTranslation('review');
  return (
    <>
      {t('suggestions.because')}{' '}
      {words.map((word, index) => (
        <Fragment key={word}>
          {index > 0 && ' · '}
          <mark className={className} lang={language} dir="auto">
            {word}
          </mark>
        </Fragment>
      ))}
    </>
  );
}
