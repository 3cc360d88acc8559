import { questionKeyOf } from './answer-field.ts';
import { testsFor } from './typed-condition.ts';
import type { Condition, ConditionTest } from './condition-schema.ts';
import { findNeverShown } from './condition-faults-reach.ts';
import { placesOf, type AskedPlace, type ConditionPlaces, type ShownPlace } from './condition-faults-places.ts';
import type { SurveyFault } from './survey-faults-kinds.ts';
import type { SurveyOutline } from './survey-outline.ts';

/** What is wrong with the conditions of a survey: what they look at, whether they go round in a circle, or never hold. */
export function findConditionFaults(outline: SurveyOutline): readonly SurveyFault[] {
  const places = placesOf(outline);
  const cycles = findCycles(places);
  const faulty = [
    ...places.shown.flatMap((place) => findTestFaults(place, places, outline, cycles)),
    ...cycleFaults(places, cycles),
  ];
  const named = new Set(faulty.map(({ of, place }) => `${of} ${place}`));
  return [...faulty, ...findNeverShown(places, named)];
}

const faultAt = (place: ShownPlace, fault: Pick<SurveyFault, 'kind' | 'details'>): SurveyFault => ({
  ...{ place: place.key, of: place.of, stops: true },
  kind: fault.kind,
  details: { ...(place.of === 'question' && { section: place.section }), ...fault.details },
});

function findTestFaults(
  place: ShownPlace,
  places: ConditionPlaces,
  outline: SurveyOutline,
  cycles: ReadonlyMap<string, readonly string[]>,
): readonly SurveyFault[] {
  return testsOf(place.condition).flatMap((test): readonly SurveyFault[] => {
    const question = questionKeyOf(test.question);
    const asked = places.questions.get(question);
    const fault = (kind: SurveyFault['kind'], details: SurveyFault['details'] = {}) => [
      faultAt(place, { kind, details: { question, ...details } }),
    ];
    if (asked === undefined)
      return fault(outline.retired.includes(question) ? 'condition-removed' : 'condition-unknown');
    if (asked.type === 'explanation') return fault('condition-explanation');
    const inCycle = cycles.get(idOf(place))?.includes(question) ?? false;
    if (asked.at === place.at) return inCycle ? [] : fault('condition-same-section');
    if (asked.at > place.at) return inCycle ? [] : fault('condition-later');
    return fittingFaults(test, places, fault);
  });
}

type MakeFault = (kind: SurveyFault['kind'], details?: SurveyFault['details']) => SurveyFault[];

function fittingFaults(test: ConditionTest, places: ConditionPlaces, fault: MakeFault): readonly SurveyFault[] {
  const field = places.fields.get(test.question);
  if (field === undefined) {
    const [, row] = test.question.split('.');
    return row === undefined ? fault('condition-not-fitting') : fault('condition-choice-gone', { choices: [row] });
  }
  if (!testsFor(field).includes(test.is)) return fault('condition-not-fitting');
  if (test.is !== 'any-of' && test.is !== 'none-of') return [];
  const gone = test.choices.filter((choice) => !field.choices.includes(choice));
  return gone.length === 0 ? [] : fault('condition-choice-gone', { choices: gone });
}

const testsOf = (condition: Condition | undefined): readonly ConditionTest[] => condition?.tests ?? [];
const idOf = ({ of, key }: Pick<ShownPlace, 'of' | 'key'>) => `${of}:${key}`;

/**
 * Conditions that wait for each other, by each place on the way. A question waits for those that its own condition and its
 * section's ask about; a question that stands in what it waits for waits for itself.
 */
function findCycles(places: ConditionPlaces): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const settled = new Set<string>();
  const follow = (question: AskedPlace, way: readonly AskedPlace[]) => {
    const from = way.indexOf(question);
    if (from >= 0) {
      const ring = way.slice(from);
      const path = ring.map(({ key }) => key);
      for (const member of ring) for (const place of placesAround(member, places)) found.set(idOf(place), path);
      return;
    }
    if (settled.has(question.key)) return;
    for (const place of placesAround(question, places))
      for (const test of testsOf(place.condition)) {
        const next = places.questions.get(questionKeyOf(test.question));
        if (next !== undefined) follow(next, [...way, question]);
      }
    settled.add(question.key);
  };
  for (const question of places.questions.values()) follow(question, []);
  return new Map([...found].filter(([, path]) => path.length > 0));
}

/** What decides whether a question is asked: its own condition, and its section's. */
function placesAround(question: AskedPlace, { shown }: ConditionPlaces): readonly ShownPlace[] {
  return shown.filter(
    (place) =>
      (place.of === 'question' && place.key === question.key) || (place.of === 'section' && place.at === question.at),
  );
}

/** Said once at each section or question whose condition asks about the next of the cycle. */
function cycleFaults(
  { shown }: ConditionPlaces,
  cycles: ReadonlyMap<string, readonly string[]>,
): readonly SurveyFault[] {
  return shown.flatMap((place) => {
    const path = cycles.get(idOf(place)) ?? [];
    const asks = testsOf(place.condition).some((test) => path.includes(questionKeyOf(test.question)));
    return asks ? [faultAt(place, { kind: 'condition-cycle', details: { path } })] : [];
  });
}
