import type { LocalizedText } from './localized-text.ts';
import { canonicalJson } from './report/content-hash.ts';
import type { SurveyDocument } from './survey.ts';
import { choiceKeys, type Question, type QuestionType } from './survey-question.ts';

interface Base {
  readonly question: string;
  readonly merges: boolean;
}

/** One difference of a question between two versions. */
export type QuestionChange = Base &
  (
    | { readonly kind: 'question-added' | 'question-removed' }
    | { readonly kind: 'question-moved'; readonly from: string; readonly to: string }
    | { readonly kind: 'type'; readonly before: QuestionType; readonly after: QuestionType }
    | {
        readonly kind: 'choices-added' | 'choices-removed' | 'rows-added' | 'rows-removed';
        readonly keys: readonly string[];
      }
    | { readonly kind: 'scale' | 'limits'; readonly before: Range; readonly after: Range }
    | { readonly kind: 'unit' | 'decimals' | 'precision' | 'places' | 'bands' | 'size' | 'display' | 'order' }
    | { readonly kind: 'condition' | 'required' | 'decline' | 'about-you' | 'picture' }
  );
export type QuestionChangeKind = QuestionChange['kind'];
export type Range = readonly [least: number | undefined, most: number | undefined];

interface Asked {
  readonly question: Question;
  readonly section: string;
}

/** How the questions of two versions differ, in the order of the newer; those that were removed come first. */
export function compareQuestions(older: SurveyDocument, newer: SurveyDocument): readonly QuestionChange[] {
  const before = askedIn(older);
  const after = askedIn(newer);
  const removed = [...before.keys()].filter((key) => !after.has(key));
  return [
    ...removed.map((question): QuestionChange => ({ kind: 'question-removed', question, merges: true })),
    ...[...after].flatMap(([question, asked]): readonly QuestionChange[] => {
      const former = before.get(question);
      if (former === undefined) return [{ kind: 'question-added', question, merges: true }];
      const { section: from } = former;
      const to = asked.section;
      const moved: QuestionChange[] = from === to ? [] : [{ kind: 'question-moved', question, from, to, merges: true }];
      return [...moved, ...compareQuestion(former.question, asked.question)];
    }),
  ];
}

function askedIn({ sections }: SurveyDocument): ReadonlyMap<string, Asked> {
  return new Map(
    sections.flatMap(({ key: section, questions }) =>
      questions.map((question) => [question.key, { question, section }] as const),
    ),
  );
}

function compareQuestion(older: Question, newer: Question): readonly QuestionChange[] {
  const question = newer.key;
  const always = compareWhen(older, newer).map((kind): QuestionChange => ({ kind, question, merges: true }));
  if (older.type !== newer.type)
    return [{ kind: 'type', question, before: older.type, after: newer.type, merges: false }, ...always];
  return [...always, ...compareAnswers(older, newer)];
}

type Plain = Exclude<
  QuestionChangeKind,
  'question-moved' | 'type' | 'scale' | 'limits' | `${'choices' | 'rows'}-${string}`
>;

/** When it is asked, and whether it must be answered: who was asked may differ, what an answer means does not. */
function compareWhen(older: Question, newer: Question): readonly Plain[] {
  const kinds: Plain[] = same(older.showIf, newer.showIf) ? [] : ['condition'];
  if (older.type === 'explanation' || newer.type === 'explanation') return kinds;
  if (older.required !== newer.required) kinds.push('required');
  if ((older.decline ?? false) !== (newer.decline ?? false)) kinds.push('decline');
  if (older.aboutYou !== newer.aboutYou) kinds.push('about-you');
  return kinds;
}

/** What can be answered. Two questions of different types are compared by their type alone. */
function compareAnswers(older: Question, newer: Question): readonly QuestionChange[] {
  const question = newer.key;
  const plain = (kind: Plain, differs: boolean, merges = true): QuestionChange[] =>
    differs ? [{ kind, question, merges }] : [];
  switch (newer.type) {
    case 'single':
    case 'multiple': {
      if (older.type !== newer.type) return [];
      return [
        ...compareKeys(question, 'choices', choiceKeys(older), choiceKeys(newer)),
        ...plain('display', (older.display ?? 'rows') !== (newer.display ?? 'rows')),
        ...plain('picture', !same(picturesOf(older), picturesOf(newer))),
      ];
    }
    case 'matrix':
      if (older.type !== newer.type) return [];
      return [
        ...compareKeys(question, 'rows', keysOf(older.rows), keysOf(newer.rows)),
        // On a scale of answers each means what it does by the others.
        ...compareKeys(question, 'choices', keysOf(older.choices), keysOf(newer.choices), false),
      ];
    case 'ranking':
      if (older.type !== newer.type) return [];
      // Fewer places, or other things to rank: a first place then says something else.
      return [
        ...compareKeys(question, 'choices', keysOf(older.choices), keysOf(newer.choices), false),
        ...plain('places', older.places !== newer.places),
      ];
    case 'scale': {
      if (older.type !== newer.type) return [];
      const before: Range = [older.scale.min, older.scale.max];
      const after: Range = [newer.scale.min, newer.scale.max];
      return same(before, after) ? [] : [{ kind: 'scale', question, before, after, merges: false }];
    }
    case 'number': {
      if (older.type !== newer.type) return [];
      const before: Range = [older.min, older.max];
      const after: Range = [newer.min, newer.max];
      return [
        ...plain('unit', !same(wordsOf(older.unit), wordsOf(newer.unit)), false),
        ...plain('decimals', older.decimals !== newer.decimals),
        ...plain('bands', !same(older.bands ?? [], newer.bands ?? [])),
        ...limits(question, before, after),
      ];
    }
    case 'date': {
      if (older.type !== newer.type) return [];
      const before: Range = [older.earliest, older.latest];
      const after: Range = [newer.earliest, newer.latest];
      return [...plain('precision', older.precision !== newer.precision, false), ...limits(question, before, after)];
    }
    case 'text':
      return older.type === newer.type ? plain('size', (older.size ?? 'long') !== (newer.size ?? 'long')) : [];
    case 'yes-no':
    case 'explanation':
      return [];
  }
}

const limits = (question: string, before: Range, after: Range): QuestionChange[] =>
  same(before, after) ? [] : [{ kind: 'limits', question, before, after, merges: true }];

/** Choices that came or went; where the order alone is another, that. */
function compareKeys(
  question: string,
  part: 'choices' | 'rows',
  older: readonly string[],
  newer: readonly string[],
  merges = true,
): readonly QuestionChange[] {
  const added = newer.filter((key) => !older.includes(key));
  const removed = older.filter((key) => !newer.includes(key));
  const kept = newer.filter((key) => older.includes(key));
  const turned = !same(
    kept,
    older.filter((key) => newer.includes(key)),
  );
  return [
    ...(removed.length > 0 ? [{ kind: `${part}-removed`, question, keys: removed, merges } as const] : []),
    ...(added.length > 0 ? [{ kind: `${part}-added`, question, keys: added, merges } as const] : []),
    ...(turned ? [{ kind: 'order', question, merges: true } as const] : []),
  ];
}

const same = (one: unknown, other: unknown) => canonicalJson(one ?? null) === canonicalJson(other ?? null);
const keysOf = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key);
const picturesOf = (question: Extract<Question, { type: 'single' | 'multiple' }>) =>
  question.choices.flatMap(({ key, picture }) => (picture === undefined ? [] : [[key, picture.id]]));

/** The unit in its official words: a translation that came later is no other unit. */
function wordsOf(unit: LocalizedText | undefined) {
  return [unit?.['en']?.text ?? null, unit?.['fr']?.text ?? null];
}
