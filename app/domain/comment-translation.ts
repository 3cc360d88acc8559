import { cleanText } from './answer.ts';
import { may } from './permissions.ts';

/** What comments are put into for those who do not read their language: the official languages. */
export const translationLanguages = ['en', 'fr'] as const;
export type TranslationLanguage = (typeof translationLanguages)[number];

/** With fewer people who read a language its comments cannot be read twice: somebody reads a translation. */
export const ENOUGH_READERS = 2;

/** The longest translation, in code points: the longest answers grow by half when they are put into French. */
export const LONGEST_TRANSLATION = 10_000;

/** Somebody of the organization, as far as reading goes. */
export interface ReadingMember {
  readonly userId: string;
  readonly roles: readonly string[];
  readonly languages: readonly string[];
}

/** Those who say what comments in this language mean. */
export function readersOf<M extends ReadingMember>(members: readonly M[], language: string): readonly M[] {
  return members.filter((one) => may(one.roles, 'comments.code') && one.languages.includes(language));
}

/** Those who can put comments in this language into an official one. */
export function translatorsOf<M extends ReadingMember>(members: readonly M[], language: string): readonly M[] {
  return members.filter((one) => may(one.roles, 'comments.translate') && one.languages.includes(language));
}

/** Whether comments in this language need a translation before enough people can read them. */
export function needsTranslation(members: readonly ReadingMember[], language: string): boolean {
  return language !== 'und' && readersOf(members, language).length < ENOUGH_READERS;
}

/** What a comment in this language can be put into. */
export function targetsOf(language: string): readonly TranslationLanguage[] {
  return translationLanguages.filter((tag) => tag !== language);
}

/** The language that most readers have beside the comment's own; English where both are as many. */
export function usualTarget(members: readonly ReadingMember[], language: string): TranslationLanguage {
  const [first = 'en', ...others] = targetsOf(language);
  return others.reduce<TranslationLanguage>(
    (best, tag) => (readersOf(members, tag).length > readersOf(members, best).length ? tag : best),
    first,
  );
}

export type TranslationProblem = 'empty' | 'too-long';

/** Checks what was typed, before anybody looks for personal details in it. Null: it can be taken. */
export function translationProblem(typed: string): TranslationProblem | null {
  const text = cleanText(typed);
  if (text === '') return 'empty';
  return Array.from(text).length > LONGEST_TRANSLATION ? 'too-long' : null;
}
