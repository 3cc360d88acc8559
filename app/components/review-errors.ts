import { useTranslation } from 'react-i18next';
import { LONGEST_QUOTE, lengthOf } from '#app/domain/quote.ts';
import { targetId, type Target } from '#app/domain/review.ts';
import type { TeamError } from './team-errors.tsx';
import type { ReviewAnswer, ReviewView, SuggestionView } from './review-view.ts';

export const addFieldId = 'add';
export const kindFieldId = 'kind';

export function fieldIdOf(suggestion: Pick<SuggestionView, 'mark'>): string {
  return `suggestion-${String(suggestion.mark)}`;
}

/** What is in the way of saving, in words, each with the field where it can be mended. */
export function useReviewErrors(view: ReviewView, answer: ReviewAnswer | undefined): readonly TeamError[] {
  const { t } = useTranslation('review');
  const named = (target: Target) => {
    const suggestion = view.suggestions.find((one) => one.id === targetId(target));
    const known = suggestion ?? [...view.areas, ...view.themes].find((one) => one.id === targetId(target));
    const area = known?.name.text ?? target.key;
    return { area, fieldId: suggestion === undefined ? addFieldId : fieldIdOf(suggestion) };
  };
  if (answer === undefined) return [];
  const inQuote = (text: string) => [{ text, fieldId: 'quote' }];
  switch (answer.outcome) {
    case 'problems':
      return (answer.problems ?? []).map((problem): TeamError => {
        if (problem.kind === 'unknown-target') return { text: t('errors.unknownTarget') };
        if (problem.kind === 'nothing-chosen') return { text: t('errors.nothingChosen'), fieldId: addFieldId };
        if (problem.kind === 'no-kind') return { text: t('errors.noKind'), fieldId: kindFieldId };
        const { area, fieldId } = named(problem.target);
        return { text: t(`errors.${problem.kind}`, { area }), fieldId };
      });
    case 'other-tab':
      return [{ text: t('errors.otherTab') }];
    case 'other-reader':
      return [{ text: t('errors.otherReader') }];
    case 'themes-changed':
      return [{ text: t('errors.themesChanged') }];
    case 'corrected':
      return [{ text: t('errors.corrected') }];
    case 'new-run':
      return [{ text: t('errors.newRun') }];
    case 'not-reviewing':
      return [{ text: t('errors.notReviewing') }];
    case 'no-consent':
      return inQuote(t('errors.quoteNoConsent'));
    case 'empty':
      return inQuote(t('errors.quoteEmpty'));
    case 'too-long':
      return inQuote(t('errors.quoteTooLong', { most: LONGEST_QUOTE, number: lengthOf(answer.quote.trim()) }));
    case 'not-in-comment':
      return inQuote(t('errors.quoteNotInComment'));
    case 'has-redaction':
      return inQuote(t('errors.quoteHasRedaction'));
    default:
      return [];
  }
}
