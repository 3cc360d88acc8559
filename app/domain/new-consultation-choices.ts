/** Whom a survey asks; answers of two audiences are never pooled. */
export const audiences = ['newcomers', 'service-providers', 'employers', 'other'] as const;

/** Stands in every address and on posters. */
export const LONGEST_SLUG = 60;
