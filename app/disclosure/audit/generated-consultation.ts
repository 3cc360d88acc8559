import type { AudienceCounts } from '#app/domain/report/counts.ts';
import type { AudienceDeclaration } from '#app/domain/report/declared-table.ts';
import { surveyDocumentSchema, type SurveyDocument } from '#app/domain/survey.ts';
import {
  corrected,
  diceOf,
  madeUpPerson,
  madeUpPlan,
  type Dice,
  type MadeUpPerson,
  type MadeUpPlan,
} from './generated-people.ts';

export const MADE_UP_AUDIENCE = 'newcomers';

/** A consultation that nobody held: made from a seed, to be published and attacked. */
export interface MadeUpConsultation {
  readonly seed: number;
  readonly threshold: number;
  readonly plan: MadeUpPlan;
  /** Who was in it when each of its editions was published. */
  readonly editions: readonly (readonly MadeUpPerson[])[];
  /** Pairs of tables to tell by groups, by what comes after the audience in their ids. */
  readonly byGroups: readonly { readonly rows: string; readonly columns: string }[];
}

/** From the smallest that can be published to some hundred people; many are near a threshold, where protection is hardest. */
const SIZES = [12, 18, 25, 33, 40, 60, 90, 150, 260, 500];

/** One to three editions; in between a few or many come, correct their answers or withdraw. */
export function madeUpConsultation(seed: number): MadeUpConsultation {
  const dice = diceOf(seed);
  const plan = madeUpPlan(dice);
  const editions: (readonly MadeUpPerson[])[] = [crowd(plan, dice, dice.pick(SIZES))];
  for (let more = dice.weighted([5, 3, 2]); more > 0; more--) editions.push(later(editions.at(-1) ?? [], plan, dice));
  const rows = [
    'areas',
    ...(plan.themes.length > 0 ? ['themes'] : []),
    ...plan.questions.map(({ key }) => `question.${key}`),
  ];
  const groups = [
    'languages',
    ...plan.questions
      .filter((one) => one.aboutYou && !one.several && one.onlyIf === undefined)
      .map(({ key }) => `question.${key}`),
  ];
  const byGroups = rows.flatMap((row, index) =>
    groups.flatMap((columns, position) => {
      // No table both ways round, and none by itself.
      const both = groups.indexOf(row);
      const allowed = row !== columns && (both < 0 || both > position);
      return allowed && (index < 2 || dice.chance(0.5)) ? [{ rows: row, columns }] : [];
    }),
  );
  return { seed, plan, editions, byGroups: byGroups.slice(0, 10), threshold: dice.pick([5, 10, 10, 10, 15]) };
}

function crowd(plan: MadeUpPlan, dice: Dice, count: number): readonly MadeUpPerson[] {
  return Array.from({ length: count }, () => madeUpPerson(plan, dice));
}

function later(people: readonly MadeUpPerson[], plan: MadeUpPlan, dice: Dice): readonly MadeUpPerson[] {
  const came = dice.pick([0, 1, 3, 9, 10, 11, 20, 60]);
  const went = dice.pick([0, 0, 0, 1, 5, 12]);
  const changed = dice.pick([0, 0, 1, 4, 15]);
  const stayed = people.slice(Math.min(went, people.length));
  const now = stayed.map((person, index) => (index < changed ? corrected(person, plan, dice) : person));
  return [...now, ...crowd(plan, dice, came)];
}

export function declarationOf({ plan }: MadeUpConsultation): Omit<AudienceDeclaration, 'areasOf'> {
  return {
    audience: MADE_UP_AUDIENCE,
    versions: [surveyOf(plan)],
    languages: plan.languages.map(({ key }) => key).filter((key) => key !== 'xx'),
    areas: plan.areas.map(({ key }) => ({ key, label: { en: key, fr: key } })),
    themes: plan.themes.map(({ key, area }) => ({ key, areaKey: area, name: { en: key, fr: key } })),
    run: null,
  };
}

function surveyOf({ questions }: MadeUpPlan): SurveyDocument {
  const text = (words: string) => ({
    en: { text: words, status: 'reviewed' },
    fr: { text: words, status: 'reviewed' },
  });
  return surveyDocumentSchema.parse({
    ...{ version: 1, title: text('Made up'), introduction: text('Nobody answered this.'), thanks: text('Thanks') },
    consent: { version: 1, paragraphs: [text('Made up')], agree: text('Yes'), quote: text('Yes') },
    sections: [
      {
        ...{ key: 'all', title: text('All') },
        questions: questions.map(({ key, several, required, aboutYou, choices, onlyIf }) => ({
          ...{ key, title: text(key), type: several ? 'multiple' : 'single', required, aboutYou },
          choices: choices.map((choice) => ({ key: choice, label: text(choice) })),
          ...(onlyIf !== undefined && {
            showIf: { match: 'all', tests: [{ question: onlyIf.question, is: 'any-of', choices: onlyIf.choices }] },
          }),
        })),
      },
    ],
  });
}

/** The exact counts of one edition, as the database would give them. */
export function countsOf({ plan }: MadeUpConsultation, people: readonly MadeUpPerson[]): AudienceCounts {
  const tally = (keysOf: (person: MadeUpPerson) => Iterable<string>, of: readonly MadeUpPerson[] = people) => {
    const counts: Record<string, number> = {};
    for (const person of of) for (const key of keysOf(person)) counts[key] = (counts[key] ?? 0) + 1;
    return counts;
  };
  const byQuestion = (count: (key: string) => number) =>
    Object.fromEntries(plan.questions.map(({ key }) => [key, count(key)]));
  const sampled = people.filter((person) => person.sampled);
  const read = sampled.filter(({ comment }) => comment === 'read');
  const comments = { read: 0, unread: 0, none: 0, ...tally(({ comment }) => [comment]) };
  return {
    ...{ audience: MADE_UP_AUDIENCE, people: people.length, versions: { 1: people.length }, comments },
    languages: tally(({ language }) => [language]),
    channels: tally(({ channel }) => [channel]),
    notAsked: byQuestion((key) => people.filter(({ answers }) => !answers.has(key)).length),
    answered: byQuestion((key) => people.filter(({ answers }) => (answers.get(key)?.length ?? 0) > 0).length),
    choices: Object.fromEntries(plan.questions.map(({ key }) => [key, tally(({ answers }) => answers.get(key) ?? [])])),
    areas: tally(({ areas }) => areas),
    themes: tally(({ themes }) => themes),
    sample: {
      ...{ read: read.length, unread: sampled.length - read.length },
      areas: tally(({ areas }) => areas, read),
      themes: tally(({ themes }) => themes, read),
    },
    decisions: { accept: 3 * comments.read, reject: comments.read, add: Math.floor(comments.read / 2) },
  };
}
