import type { TFunction } from 'i18next';
import { commentKinds } from '#app/domain/comment-kind.ts';
import { isOfficialLanguage, say } from '#app/domain/report/bilingual.ts';
import { NO_ANSWER } from '#app/domain/report/published.ts';
import { NOT_ASKED, type ResultVariable } from '#app/domain/results/result-variable.ts';
import { formatCalendarDate } from '#app/i18n/format.ts';

/** How a page of results speaks. */
export interface Speaking {
  readonly t: TFunction<['review', 'team']>;
  /** One of those that the team's words exist in. */
  readonly language: string;
  /** The areas by name, for what is said of one; null where none are counted. */
  readonly areas: ResultVariable | null;
}

/** What a variable is called on a page: the question's words, or the team's for what is no question. */
export function variableName({ key, title }: ResultVariable, { t, language }: Omit<Speaking, 'areas'>): string {
  if (title !== null) return say(title, isOfficialLanguage(language) ? language : 'en').text;
  const named = ['day', 'link', 'sample', 'kinds', 'lenses'].find((one) => one === key);
  return named === undefined ? key : t(`team:results.variable.${named as 'day'}`);
}

/** What one of its categories is called. */
export function categoryName(
  { key: variable, categories, without }: ResultVariable,
  key: string,
  speaking: Speaking,
): string {
  const { t, language } = speaking;
  const category = categories.find((one) => one.key === key);
  if (category?.label) return say(category.label, isOfficialLanguage(language) ? language : 'en').text;
  if (key === NOT_ASKED) return t('team:results.category.not-asked');
  if (key === NO_ANSWER || key === without) return t(`team:results.category.${without ?? 'no-answer'}`);
  if (variable === 'day') return formatCalendarDate(key, language);
  if (variable === 'sample') return t(`team:results.category.${key === 'sample' ? 'sample' : 'rest'}`);
  const kind = commentKinds.find((one) => key.endsWith(`.${one}`));
  if (kind === undefined) return key;
  const area = key.slice(0, -kind.length - 1);
  const name = speaking.areas === null ? area : categoryName(speaking.areas, area, speaking);
  return t('team:results.kindOf', { area: name, kind: t(`team:results.kind.${kind}`) });
}
