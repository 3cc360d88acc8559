import { useTranslation } from 'react-i18next';
import type { Shown } from './review-view.ts';
import { TextInLanguage } from './text-in-language.tsx';

/** What an area means, one tap away; a machine's translation says that it is one. */
export function Definition({ definition, draft }: { readonly definition: Shown | null; readonly draft: boolean }) {
  const { t } = useTranslation('review');
  if (definition === null) return null;
  return (
    <details className="definition">
      <summary>{t('suggestions.definition')}</summary>
      <TextInLanguage of={definition} as="p" />
      {draft && <p className="soft">{t('suggestions.draftDefinition')}</p>}
    </details>
  );
}
