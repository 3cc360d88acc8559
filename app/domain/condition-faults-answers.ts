import { OTHER } from './survey-question.ts';
import { PREFER_NOT_TO_SAY } from './answer-field.ts';
import type { ConditionTest } from './condition-schema.ts';
import type { OutlineQuestion } from './survey-outline.ts';
import type { AskableField } from './typed-condition.ts';

/** What answers must be for everything to hold that was demanded so far, by field. */
export type Demands = ReadonlyMap<string, FieldDemand>;

interface FieldDemand {
  readonly field: AskableField;
  readonly answered: boolean;
  readonly unanswered: boolean;
  /** One of each of these must be chosen. */
  readonly oneOf: readonly (readonly string[])[];
  readonly noneOf: ReadonlySet<string>;
  readonly least: number;
  readonly most: number;
}

const nothing = (field: AskableField): FieldDemand => ({
  ...{ field, answered: false, unanswered: false, oneOf: [], noneOf: new Set(), least: -Infinity, most: Infinity },
});

/**
 * The demands with one more; null where no answer meets them all. `unasked`: that the question is not asked at all would
 * meet it too, so that its being required says nothing.
 */
export function demand(
  demands: Demands,
  field: AskableField,
  test: ConditionTest,
  { unasked }: { readonly unasked: boolean },
): Demands | null {
  const further = add(demands.get(field.key) ?? nothing(field), test);
  const must = further.answered || (mustBeAnswered(field) && !unasked);
  if (further.unanswered && must) return null;
  if (must && !canBeAnswered(further)) return null;
  const all = new Map([...demands, [field.key, further]]);
  return field.question.type === 'ranking' && !canBeRanked(field.question, all) ? null : all;
}

function add(known: FieldDemand, test: ConditionTest): FieldDemand {
  switch (test.is) {
    case 'any-of':
      return { ...known, answered: true, oneOf: [...known.oneOf, test.choices] };
    case 'none-of':
      return { ...known, noneOf: new Set([...known.noneOf, ...test.choices]) };
    case 'answered':
      return { ...known, answered: true };
    case 'not-answered':
      return { ...known, unanswered: true };
    case 'at-least':
      return { ...known, answered: true, least: Math.max(known.least, test.number) };
    case 'at-most':
      return { ...known, answered: true, most: Math.min(known.most, test.number) };
  }
}

function canBeAnswered(demanded: FieldDemand): boolean {
  const { field, oneOf } = demanded;
  if (field.choices.length === 0) return hasNumber(demanded);
  const possible = possibleChoices(demanded);
  if (field.question.type !== 'multiple') return possible.some((choice) => oneOf.every((set) => set.includes(choice)));
  return possible.length > 0 && oneOf.every((set) => set.some((choice) => possible.includes(choice)));
}

function possibleChoices({ field, noneOf, least, most }: FieldDemand): readonly string[] {
  return field.choices.filter((choice) => {
    const within = !field.counts || (Number(choice) >= least && Number(choice) <= most);
    return choice !== PREFER_NOT_TO_SAY && !noneOf.has(choice) && within;
  });
}

/** Whether a number, or a year, lies between the ends that are demanded and those that the question has. */
function hasNumber({ field: { question }, least, most }: FieldDemand): boolean {
  const [lowest, highest, decimals] = rangeOf(question);
  const step = 10 ** decimals;
  return Math.ceil(Math.max(lowest, least) * step) <= Math.floor(Math.min(highest, most) * step);
}

function rangeOf(question: OutlineQuestion): readonly [number, number, number] {
  if (question.type === 'number') return [question.min ?? -Infinity, question.max ?? Infinity, question.decimals];
  if (question.type === 'date') return [question.earliest ?? -Infinity, question.latest ?? Infinity, 0];
  return [-Infinity, Infinity, 0];
}

/** Whether a field cannot be left out by anybody who is asked. Nobody ranks more than the first place because they must. */
function mustBeAnswered({ question, part }: AskableField): boolean {
  if (question.type === 'explanation' || !question.required || question.decline === true) return false;
  const choices = 'choices' in question ? question.choices.map(({ key }) => key) : [];
  if (choices.includes(PREFER_NOT_TO_SAY) || part === OTHER) return false;
  return question.type !== 'ranking' || part === '1';
}

/** Whether different choices can stand at the places that are asked for: a ranking has none twice, and no gap. */
function canBeRanked(question: OutlineQuestion, demands: Demands): boolean {
  const places = [...demands.values()].filter(({ field }) => field.question.key === question.key);
  const last = Math.max(0, ...places.filter(({ answered }) => answered).map(({ field }) => Number(field.part)));
  if (places.some(({ field, unanswered }) => unanswered && Number(field.part) <= last)) return false;
  const standing = new Map<string, number>();
  const wanted = places
    .filter(({ answered }) => answered)
    .map((one) => possibleChoices(one).filter((choice) => one.oneOf.every((set) => set.includes(choice))));
  const seat = (place: number, tried: Set<string>): boolean =>
    (wanted[place] ?? []).some((choice) => {
      if (tried.has(choice)) return false;
      tried.add(choice);
      const sitting = standing.get(choice);
      if (sitting !== undefined && !seat(sitting, tried)) return false;
      standing.set(choice, place);
      return true;
    });
  return wanted.every((_, place) => seat(place, new Set()));
}
