import { z } from 'zod';
import type { OutlineQuestion } from './survey-outline.ts';
import { slotId } from './survey-slots.ts';

/** The texts that a question may have beside the words of its choices and rows. */
export const wordParts = ['title', 'hint', 'why', 'because', 'body', 'unit', 'minLabel', 'maxLabel'] as const;
export type WordPart = (typeof wordParts)[number];

/** What a question says yes or no to. */
export const ticks = ['required', 'decline', 'aboutYou', 'other'] as const;
export type Tick = (typeof ticks)[number];

/** What a question of some type is set to; all are typed or picked, and so are words. */
export const settings = [
  'display',
  'size',
  'precision',
  'from',
  'to',
  'min',
  'max',
  'decimals',
  'bands',
  'earliest',
  'latest',
  'places',
] as const;
export type Setting = (typeof settings)[number];

/** An empty key: it is new, and gets one when it is saved. */
const labelSchema = z.object({ key: z.string(), label: z.string(), alt: z.string() });
export type TypedLabel = z.infer<typeof labelSchema>;

const testSchema = z.object({
  question: z.string(),
  is: z.string(),
  choices: z.array(z.string()),
  number: z.string(),
});
export type TypedTest = z.infer<typeof testSchema>;

/** A condition as it is typed; without tests there is none. */
export const typedConditionSchema = z.object({ match: z.string(), tests: z.array(testSchema) });
export type TypedCondition = z.infer<typeof typedConditionSchema>;

/** A question as a form holds it, in the one language that it is being written in: also what is wrong, or not finished. */
export const typedQuestionSchema = z.object({
  words: z.partialRecord(z.enum(wordParts), z.string()),
  choices: z.array(labelSchema),
  rows: z.array(labelSchema),
  ticks: z.array(z.enum(ticks)),
  settings: z.partialRecord(z.enum(settings), z.string()),
  condition: typedConditionSchema,
});
export type TypedQuestion = z.infer<typeof typedQuestionSchema>;

const always = ['title', 'hint', 'why'] as const;

/** The texts beside labels that a question of a type can have. */
export function wordPartsOf({ type }: OutlineQuestion): readonly WordPart[] {
  if (type === 'explanation') return [...always, 'body'];
  if (type === 'scale') return [...always, 'minLabel', 'maxLabel', 'because'];
  return type === 'number' ? [...always, 'unit', 'because'] : [...always, 'because'];
}

/** Fills a form with a question; `textOf` knows its texts in the language that is written, empty where there is none. */
export function typeQuestion(question: OutlineQuestion, textOf: (slot: string) => string): TypedQuestion {
  const labels = (list: readonly { readonly key: string }[], id: (question: string, key: string) => string) =>
    list.map(({ key }) => ({
      key,
      label: textOf(id(question.key, key)),
      alt: textOf(slotId.alt(question.key, key)),
    }));
  return {
    words: Object.fromEntries(wordPartsOf(question).map((part) => [part, textOf(slotId.question(question.key, part))])),
    choices: 'choices' in question ? labels(question.choices, slotId.choice) : [],
    rows: 'rows' in question ? labels(question.rows, slotId.row) : [],
    ticks: ticksOf(question),
    settings: settingsOf(question),
    condition: typeCondition(question.showIf),
  };
}

/** Fills a form with a condition. */
export function typeCondition(condition: OutlineQuestion['showIf']): TypedCondition {
  if (condition === undefined) return { match: 'all', tests: [] };
  return {
    match: condition.match,
    tests: condition.tests.map((test) => ({
      question: test.question,
      is: test.is,
      choices: 'choices' in test ? [...test.choices] : [],
      number: 'number' in test ? String(test.number) : '',
    })),
  };
}

function ticksOf(question: OutlineQuestion): Tick[] {
  if (question.type === 'explanation') return [];
  const held = {
    required: question.required,
    decline: question.decline === true,
    aboutYou: question.aboutYou,
    other: 'other' in question && question.other === true,
  };
  return ticks.filter((tick) => held[tick]);
}

const typedNumber = (value: number | undefined) => (value === undefined ? '' : String(value));

function settingsOf(question: OutlineQuestion): Partial<Record<Setting, string>> {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return { display: question.display ?? 'rows' };
    case 'scale':
      return { from: String(question.scale.min), to: String(question.scale.max) };
    case 'ranking':
      return { places: String(question.places) };
    case 'number':
      return {
        min: typedNumber(question.min),
        max: typedNumber(question.max),
        decimals: String(question.decimals),
        bands: (question.bands ?? []).join('; '),
      };
    case 'date':
      return {
        precision: question.precision,
        earliest: typedNumber(question.earliest),
        latest: typedNumber(question.latest),
      };
    case 'text':
      return { size: question.size ?? 'long' };
    case 'matrix':
    case 'yes-no':
    case 'explanation':
      return {};
  }
}
