import { cleanText } from './answer.ts';
import { MOST_TESTS } from './condition-schema.ts';
import type { TypedCondition, TypedLabel, TypedQuestion } from './typed-question.ts';

/** Lines as people paste them: bullets and numbers of a list go, and so do empty ones. */
export function pastedLines(pasted: string): readonly string[] {
  return cleanText(pasted)
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^(?:[•·▪◦*–-]\s+|\(?\d{1,3}[.)]\s+)/u, '')
        .replaceAll('\t', ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}

const sameWords = (a: string, b: string) =>
  a.trim().localeCompare(b.trim(), undefined, { sensitivity: 'accent' }) === 0;

/**
 * A list as it was pasted. A line with the words of what stands there already is that: it keeps its key, and so its
 * answers. The others are new; what is not among the lines goes.
 */
export function pasteOver(list: readonly TypedLabel[], lines: readonly string[]): TypedLabel[] {
  const left = [...list];
  return lines.map((line) => {
    const at = left.findIndex(({ label }) => sameWords(label, line));
    const known = at < 0 ? undefined : left.splice(at, 1)[0];
    return known ?? { key: '', label: line, alt: '' };
  });
}

/** What a button of a form does to what is typed, before anything is saved; `at` counts from 0. */
export type Press =
  | { readonly on: 'choices' | 'rows'; readonly do: 'up' | 'down' | 'remove'; readonly at: number }
  | { readonly on: 'choices' | 'rows'; readonly do: 'add' }
  | { readonly on: 'choices' | 'rows'; readonly do: 'paste'; readonly lines: readonly string[] }
  | PressOnTests;
/** `show` changes nothing: the page then offers the choices of the question that was picked. */
export type PressOnTests =
  | { readonly on: 'tests'; readonly do: 'add' }
  | { readonly on: 'tests'; readonly do: 'remove' | 'show'; readonly at: number };

/** Does what a button says. */
export function pressQuestion(typed: TypedQuestion, press: Press): TypedQuestion {
  if (press.on === 'tests') return { ...typed, condition: pressCondition(typed.condition, press) };
  return { ...typed, [press.on]: pressList(typed[press.on], press) };
}

function pressList(list: readonly TypedLabel[], press: Exclude<Press, PressOnTests>): readonly TypedLabel[] {
  switch (press.do) {
    case 'add':
      return [...list, { key: '', label: '', alt: '' }];
    case 'paste':
      return pasteOver(list, press.lines);
    case 'remove':
      return list.filter((_, index) => index !== press.at);
    case 'up':
      return swapped(list, press.at - 1);
    case 'down':
      return swapped(list, press.at);
  }
}

/** With what stands at a place and what stands after it changed about; as it is, where there are no two such. */
function swapped<Item>(list: readonly Item[], at: number): readonly Item[] {
  const [first, second] = [list[at], list[at + 1]];
  if (at < 0 || first === undefined || second === undefined) return list;
  return [...list.slice(0, at), second, first, ...list.slice(at + 2)];
}

/** Does to a condition what a button says. */
export function pressCondition(condition: TypedCondition, press: PressOnTests): TypedCondition {
  const { match, tests } = condition;
  if (press.do === 'remove') return { match, tests: tests.filter((_, index) => index !== press.at) };
  if (press.do === 'show' || tests.length >= MOST_TESTS) return condition;
  return { match, tests: [...tests, { question: '', is: 'any-of', choices: [], number: '' }] };
}
