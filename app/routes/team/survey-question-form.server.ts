import type { Press } from '#app/domain/press-question.ts';
import { pastedLines } from '#app/domain/press-question.ts';
import { MOST_TESTS } from '#app/domain/condition-schema.ts';
import {
  settings,
  ticks,
  typedQuestionSchema,
  wordParts,
  type TypedCondition,
  type TypedLabel,
  type TypedQuestion,
} from '#app/domain/typed-question.ts';

/** What a button of the question's form asks for. */
export type QuestionGo =
  | { readonly go: 'save' }
  | { readonly go: 'press'; readonly press: Press; readonly focus: string }
  | { readonly go: 'theirs'; readonly name: string };

/** What the question's form sends; `was` is what the page held when it was opened. */
export interface SentQuestion {
  readonly seen: number;
  readonly typed: TypedQuestion;
  readonly was: TypedQuestion;
  /** What two people changed at once and nobody has settled, by name. */
  readonly disputed: readonly string[];
  readonly go: QuestionGo;
}

/** Reads the form of a question; null where it is none of ours. */
export function readQuestionForm(form: FormData): SentQuestion | null {
  const { one, all } = fieldsOf(form);
  const was = parsed(one('was'));
  const seen = seenIn(form);
  if (was === null || seen === null) return null;
  const typed: TypedQuestion = {
    words: Object.fromEntries(wordParts.filter((part) => form.has(part)).map((part) => [part, one(part)])),
    choices: labelsIn(form, 'choices'),
    rows: labelsIn(form, 'rows'),
    ticks: ticks.filter((tick) => all('tick').includes(tick)),
    settings: Object.fromEntries(settings.filter((name) => form.has(name)).map((name) => [name, one(name)])),
    condition: readCondition(form),
  };
  return { seen, typed, was, disputed: all('disputed'), go: goOf(one('go'), form, typed) };
}

/** Every form of the builder says which revision its page showed; null where it does not. */
export function seenIn(form: FormData): number | null {
  const seen = fieldsOf(form).one('seen');
  return /^\d{1,9}$/.test(seen) ? Number(seen) : null;
}

/** The text fields of a form, by name. */
export function fieldsOf(form: FormData) {
  const all = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  return { all, one: (name: string) => all(name)[0] ?? '' };
}

function parsed(json: string): TypedQuestion | null {
  try {
    return typedQuestionSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

function labelsIn(form: FormData, name: 'choices' | 'rows'): TypedLabel[] {
  const { all } = fieldsOf(form);
  const [keys, alts] = [all(`${name}-key`), all(`${name}-alt`)];
  return all(`${name}-label`).map((label, at) => ({ key: keys[at] ?? '', label, alt: alts[at] ?? '' }));
}

/** The lines of a condition, as far as there are any. */
export function readCondition(form: FormData): TypedCondition {
  const { one, all } = fieldsOf(form);
  const places = Array.from({ length: MOST_TESTS }, (_, at) => `test-${String(at)}`);
  const tests = places
    .filter((name) => form.has(`${name}-question`))
    .map((name) => ({
      question: one(`${name}-question`),
      is: one(`${name}-is`) === '' ? 'any-of' : one(`${name}-is`),
      choices: all(`${name}-choice`),
      number: one(`${name}-number`),
    }));
  return { match: one('match') === 'any' ? 'any' : 'all', tests };
}

function goOf(go: string, form: FormData, typed: TypedQuestion): QuestionGo {
  const [on = '', act = '', place = ''] = go.split(':');
  if (on === 'theirs') return { go: 'theirs', name: go.slice('theirs:'.length) };
  const at = /^\d{1,3}$/.test(place) ? Number(place) : -1;
  if (on === 'tests') {
    const press = pressOfTests(act, at);
    return press === null ? { go: 'save' } : { go: 'press', press, focus: focusAfter(press, typed) };
  }
  if (on !== 'choices' && on !== 'rows') return { go: 'save' };
  const press = ((): Press | null => {
    if (act === 'add') return { on, do: act };
    if (act === 'paste') return { on, do: act, lines: pastedLines(fieldsOf(form).one(`${on}-lines`)) };
    return act === 'up' || act === 'down' || act === 'remove' ? { on, do: act, at } : null;
  })();
  return press === null ? { go: 'save' } : { go: 'press', press, focus: focusAfter(press, typed) };
}

/** What the button of a condition's line asks for. */
export function pressOfTests(act: string, at: number): Extract<Press, { on: 'tests' }> | null {
  if (act === 'add') return { on: 'tests', do: act };
  return act === 'remove' || act === 'show' ? { on: 'tests', do: act, at } : null;
}

/** Where the focus goes when the page comes back: to the same thing in its new place, or to what is new. */
export function focusAfter(press: Press, { choices, rows, condition }: Omit<TypedQuestion, 'words'>): string {
  if (press.on === 'tests') {
    if (press.do === 'add') return `test-${String(condition.tests.length)}-question`;
    return press.do === 'show' ? `test-${String(press.at)}-is` : 'tests-add';
  }
  const list = press.on === 'rows' ? rows : choices;
  const last = list.length - 1;
  switch (press.do) {
    case 'add':
      return `${press.on}-${String(list.length)}`;
    case 'paste':
      return `${press.on}-0`;
    case 'up':
      return press.at <= 1 ? `${press.on}-down-0` : `${press.on}-up-${String(press.at - 1)}`;
    case 'down':
      return press.at + 1 >= last ? `${press.on}-up-${String(last)}` : `${press.on}-down-${String(press.at + 1)}`;
    case 'remove':
      return last <= 0 ? `${press.on}-add` : `${press.on}-${String(Math.min(press.at, last - 1))}`;
  }
}
