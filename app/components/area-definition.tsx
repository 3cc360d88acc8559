import { useTranslation } from 'react-i18next';
import type { Shown } from './review-view.ts';
import { TextInLanguage } from './text-in-language.tsx';

/** What an area or a theme means, one tap away; a machine's translation says that it is one. */
export function Definition({
  definition,
  draft,
  theme = false,
  of,
}: {
  readonly definition: Shown | null;
  readonly draft: boolean;
  readonly theme?: boolean;
  /** In a list of many: a question mark instead of the words, which then also name the area. */
  readonly of?: string;
}) {
  const { t } = useTranslation('review');
  if (definition === null) return null;
  const question = theme ? t('suggestions.themeDefinition') : t('suggestions.definition');
  return (
    <details className="definition">
      <summary>
        {of === undefined ? (
          question
        ) : (
          <>
            <span aria-hidden="true">?</span>
            <span className="visually-hidden">
              {of}: {question}
            </span>
          </>
        )}
      </summary>
      <TextInLanguage of={definition} as="p" />
      {draft && <p className="soft">{t('suggestions.draftDefinition')}</p>}
    </details>
  );
}
