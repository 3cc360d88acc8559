import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choices } from '#app/domain/review.ts';
import { fieldIdOf } from '../review-errors.ts';
import type { ReviewView, SuggestionView } from '../review-view.ts';
import { SuggestionCard } from '../suggestion-card.tsx';

/** What the machine suggests: areas, then themes that people selected, then (folded) ideas that nobody has decided about. */
export function Suggestions({
  view,
  choices,
  inError,
  children,
}: {
  readonly view: ReviewView;
  readonly choices: Choices;
  /** Ids of fields. */
  readonly inError: ReadonlySet<string>;
  /** What can be added; it stands before the ideas. */
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('review');
  const card = (one: SuggestionView) => (
    <SuggestionCard
      key={one.id}
      {...one}
      fieldId={fieldIdOf(one)}
      wordsLanguage={view.comment.language}
      answer={choices.answers[one.id]}
      kind={choices.kinds[one.id]}
      invalid={inError.has(fieldIdOf(one))}
    />
  );
  const areas = view.suggestions.filter((one) => one.target.type === 'area');
  const themes = view.suggestions.filter((one) => one.target.type === 'theme' && !one.candidate);
  const ideas = view.suggestions.filter((one) => one.candidate);
  return (
    <>
      {areas.length === 0 ? (
        <p className="soft">{t('suggestions.none')}</p>
      ) : (
        <section aria-labelledby="suggestions">
          <h2 id="suggestions">{t('suggestions.title')}</h2>
          <p className="soft">{t('suggestions.lead')}</p>
          {areas.map(card)}
        </section>
      )}
      {themes.length > 0 && (
        <section aria-labelledby="suggested-themes">
          <h2 id="suggested-themes">{t('suggestions.selectedThemes')}</h2>
          <p className="soft">{t('suggestions.themesLead')}</p>
          {themes.map(card)}
        </section>
      )}
      {children}
      {ideas.length > 0 && (
        <details className="fold" open={ideas.some((one) => choices.answers[one.id] !== undefined) || undefined}>
          <summary>{t('suggestions.themes')}</summary>
          <p className="soft">{t('suggestions.themesLead')}</p>
          {ideas.map(card)}
        </details>
      )}
    </>
  );
}
