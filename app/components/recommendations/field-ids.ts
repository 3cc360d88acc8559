import type { TypedDecisionView, TypedPriority, TypedRecommendation } from './recommendation-view.ts';

/** The field of a recommendation or a decision that a message leads to; undefined: it is about no field. */
export function typedFieldId(typed: TypedRecommendation | TypedDecisionView | null): string | undefined {
  const { at, field, language } = typed ?? { at: '', field: null, language: null };
  if (field === null) return undefined;
  return [at, field, ...(language === null ? [] : [language])].join('-');
}

/** The same of a priority. */
export function priorityFieldId(typed: TypedPriority | null): string | undefined {
  const { at, language } = typed ?? { at: '', language: null };
  return language === null ? undefined : `${at}-priority-${language}`;
}
