import { questionKeyOf } from './answer-field.ts';
import type { Condition, ConditionTest } from './condition-schema.ts';
import type { AskedPlace, ConditionPlaces, ShownPlace } from './condition-faults-places.ts';
import { demand, type Demands } from './condition-faults-answers.ts';
import type { SurveyFault } from './survey-faults-kinds.ts';

/** So many ways to answer are tried before a condition counts as one that can hold: no false alarm, and no waiting. */
const MOST_WAYS = 20_000;

/**
 * Sections and questions that nobody is ever shown, whatever they answer: tests that contradict each other, or a question
 * that must be answered and is itself never asked. A question in a section that is never shown is not named again.
 */
export function findNeverShown(places: ConditionPlaces, faulty: ReadonlySet<string>): readonly SurveyFault[] {
  const never = new Set<number>();
  return places.shown.flatMap((place): SurveyFault[] => {
    const section = places.shown.find((one) => one.of === 'section' && one.at === place.at);
    if (place.of === 'question' && never.has(place.at)) return [];
    const conditions = place.of === 'question' && section !== undefined ? [section.condition] : [];
    if (canBeShown([...conditions, place.condition], place, places)) return [];
    if (place.of === 'section') never.add(place.at);
    if (faulty.has(`${place.of} ${place.key}`)) return [];
    const { key, of } = place;
    const details = of === 'question' ? { section: place.section } : {};
    return [{ kind: 'never-shown', place: key, of, stops: true, details }];
  });
}

/** Something that must hold, as it is met by somebody who is at the section `at`. */
type Goal = { readonly at: number } & (
  | { readonly condition: Condition; readonly test?: undefined }
  | { readonly test: ConditionTest; readonly condition?: undefined }
);

function canBeShown(conditions: readonly Condition[], { at }: ShownPlace, places: ConditionPlaces): boolean {
  const ways = { left: MOST_WAYS };
  return reach(
    conditions.map((condition) => ({ condition, at })),
    new Map(),
    new Set(),
    places,
    ways,
  );
}

/** Depth first: goal after goal, and for "any" one test after the other, until all hold together. */
function reach(
  goals: readonly Goal[],
  demands: Demands,
  asked: ReadonlySet<string>,
  places: ConditionPlaces,
  ways: { left: number },
): boolean {
  const [goal, ...rest] = goals;
  if (goal === undefined) return true;
  ways.left -= 1;
  if (ways.left < 0) return true;
  const { at, condition } = goal;
  if (condition !== undefined) {
    const tests = condition.tests.map((test) => ({ test, at }));
    return condition.match === 'all'
      ? reach([...tests, ...rest], demands, asked, places, ways)
      : tests.some((test) => reach([test, ...rest], demands, asked, places, ways));
  }
  const { test } = goal;
  const looked = lookBack(test, at, places);
  const denies = test.is === 'none-of' || test.is === 'not-answered';
  if (looked === null) return denies && reach(rest, demands, asked, places, ways);
  const further = demand(demands, looked.field, test, { unasked: denies && looked.question.conditions.length > 0 });
  if (further === null) return false;
  // What says something of an answer needs the question to be asked; what denies it does not.
  if (denies || asked.has(looked.question.key)) return reach(rest, further, asked, places, ways);
  const toBeAsked = looked.question.conditions.map((one) => ({ condition: one, at: looked.question.at }));
  return reach([...rest, ...toBeAsked], further, new Set([...asked, looked.question.key]), places, ways);
}

/** The field that a test looks at; null where it is not an earlier one: that is never answered then. */
function lookBack(test: ConditionTest, at: number, { questions, fields }: ConditionPlaces) {
  const question: AskedPlace | undefined = questions.get(questionKeyOf(test.question));
  const field = fields.get(test.question);
  return question === undefined || field === undefined || question.at >= at ? null : { question, field };
}
