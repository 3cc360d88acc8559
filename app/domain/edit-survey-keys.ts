import { outlineQuestions, type OutlineQuestion, type SurveyOutline } from './survey-outline.ts';

const LONGEST_WORDS = 40;

/** How the keys of a question's choices and rows stand among those that were taken away. */
const within = (question: string, key: string) => `${question}.${key}`;

/** The keys of a question's choices, or of its rows. */
export function partKeys(question: OutlineQuestion, part: 'choices' | 'rows'): readonly string[] {
  if (part === 'rows') return question.type === 'matrix' ? question.rows.map(({ key }) => key) : [];
  return 'choices' in question ? question.choices.map(({ key }) => key) : [];
}

function questionNames(question: OutlineQuestion): readonly string[] {
  const parts = [...partKeys(question, 'choices'), ...partKeys(question, 'rows')];
  return [question.key, ...parts.map((key) => within(question.key, key))];
}

/** Every key of an outline, as it stands in `retired` once it is taken away. */
export function namesIn(outline: SurveyOutline): ReadonlySet<string> {
  return new Set([
    ...outline.sections.map(({ key }) => key),
    ...outlineQuestions(outline).flatMap((question) => questionNames(question)),
  ]);
}

/** Keys that a new section or question cannot have: they are in use, or were. */
export function takenKeys(outline: SurveyOutline): ReadonlySet<string> {
  return new Set([...namesIn(outline), ...outline.retired]);
}

/** Keys that a new choice or row of a question cannot have. `other` stands for "other, please say". */
export function takenIn(outline: SurveyOutline, question: string): ReadonlySet<string> {
  const start = within(question, '');
  const taken = [...takenKeys(outline)]
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length));
  return new Set([...taken, 'other']);
}

/**
 * A key that is not taken: the letters and digits of the words, else (they may be in another script) what it is a key of,
 * numbered. The same label twice gives `age` and `age-2`.
 */
export function newKey(taken: ReadonlySet<string>, words: string, otherwise: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_WORDS)
    .replaceAll(/^-+|-+$/g, '');
  const known = /[a-z]/.test(plain) && plain !== 'constructor';
  if (known && !taken.has(plain)) return plain;
  const stem = known ? plain : otherwise;
  let number = known ? 2 : 1;
  while (taken.has(`${stem}-${String(number)}`)) number += 1;
  return `${stem}-${String(number)}`;
}
