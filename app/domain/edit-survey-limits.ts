import { namesIn, partKeys } from './edit-survey-keys.ts';
import { MOST_CHOICES, MOST_COLUMNS, MOST_ROWS } from './question-limits.ts';
import { KEY } from './survey-key.ts';
import {
  MOST_HELP,
  MOST_PARAGRAPHS,
  MOST_QUESTIONS,
  MOST_SECTIONS,
  outlineQuestions,
  surveyOutlineSchema,
} from './survey-outline.ts';
import type { OutlineQuestion, SurveyOutline } from './survey-outline.ts';
import { OTHER } from './survey-question.ts';

/** Why an edit of an outline is refused. */
export type EditProblem =
  | 'no-such-section'
  | 'no-such-question'
  | 'empty-key'
  | 'bad-key'
  | 'duplicate-key'
  | 'retired-key'
  | 'too-many-choices'
  | 'too-many-rows'
  | 'too-many-questions'
  | 'too-many-sections'
  | 'too-many-paragraphs'
  | 'too-much-help'
  | 'not-valid';

export interface EditFault {
  readonly problem: EditProblem;
  /** The key of the section, the question or (`question.choice`) the choice; what is meant where it has no key. */
  readonly at: string;
}

/** What is wrong with an outline that came out of an edit; null: nothing. */
export function findEditFault(
  before: SurveyOutline,
  after: SurveyOutline,
  { restores }: { readonly restores: boolean },
): EditFault | null {
  return (
    findLimit(after) ??
    findKeyFault(after) ??
    (restores ? null : findRetired(before, after)) ??
    findInvalid(before, after)
  );
}

/** Counted first: what is checked after it is not too long to be. */
function findLimit(outline: SurveyOutline): EditFault | null {
  const { sections, consent, help } = outline;
  const over = (list: readonly unknown[], most: number, problem: EditProblem, at: string): EditFault | null =>
    list.length > most ? { problem, at } : null;
  const questions = outlineQuestions(outline);
  return (
    over(sections, MOST_SECTIONS, 'too-many-sections', sections.at(-1)?.key ?? '') ??
    over(questions, MOST_QUESTIONS, 'too-many-questions', questions.at(-1)?.key ?? '') ??
    over(consent.paragraphs, MOST_PARAGRAPHS, 'too-many-paragraphs', 'consent') ??
    over(help, MOST_HELP, 'too-much-help', 'help') ??
    first(questions, (question) => {
      const { key } = question;
      return (
        over(partKeys(question, 'choices'), mostChoices(question), 'too-many-choices', key) ??
        over(partKeys(question, 'rows'), MOST_ROWS, 'too-many-rows', key)
      );
    })
  );
}

function mostChoices({ type }: OutlineQuestion): number {
  if (type === 'matrix') return MOST_COLUMNS;
  return type === 'ranking' ? MOST_ROWS : MOST_CHOICES;
}

function findKeyFault(outline: SurveyOutline): EditFault | null {
  const { sections, consent, help } = outline;
  const questions = outlineQuestions(outline);
  return (
    findBadKey(sections.map(({ key }) => key)) ??
    findBadKey(questions.map(({ key }) => key)) ??
    findBadKey(consent.paragraphs, 'consent') ??
    findBadKey(
      help.map(({ key }) => key),
      'help',
    ) ??
    first(questions, (question) => {
      const choices = partKeys(question, 'choices');
      const own = 'other' in question && question.other === true ? [...choices, OTHER] : choices;
      return findBadKey(own, question.key) ?? findBadKey(partKeys(question, 'rows'), question.key);
    })
  );
}

function findBadKey(keys: readonly string[], within?: string): EditFault | null {
  const seen = new Set<string>();
  return first(keys, (key) => {
    const at = within === undefined ? key : `${within}.${key}`;
    if (key.trim() === '') return { problem: 'empty-key', at: within ?? '' };
    if (!KEY.test(key) || key === 'constructor') return { problem: 'bad-key', at };
    if (seen.has(key)) return { problem: 'duplicate-key', at };
    seen.add(key);
    return null;
  });
}

function findRetired(before: SurveyOutline, after: SurveyOutline): EditFault | null {
  const retired = new Set(before.retired);
  const known = namesIn(before);
  const back = [...namesIn(after)].find((name) => retired.has(name) && !known.has(name));
  return back === undefined ? null : { problem: 'retired-key', at: back };
}

/** Everything else that an outline's schema asks, of what is new: the place is the thing that holds it. */
function findInvalid(before: SurveyOutline, after: SurveyOutline): EditFault | null {
  const known = new Set<unknown>([...before.sections, ...outlineQuestions(before)]);
  const sections = after.sections
    .filter((section) => !known.has(section))
    .map((section) => ({ ...section, questions: section.questions.filter((question) => !known.has(question)) }));
  const checked = surveyOutlineSchema.safeParse({ ...after, sections, retired: [] });
  const path = checked.error?.issues[0]?.path;
  if (path === undefined) return null;
  const [part, section, , question] = path;
  if (part !== 'sections' || typeof section !== 'number') return { problem: 'not-valid', at: String(part ?? '') };
  const held = sections[section];
  const asked = typeof question === 'number' ? held?.questions[question] : undefined;
  return { problem: 'not-valid', at: asked?.key ?? held?.key ?? '' };
}

function first<T>(list: readonly T[], find: (one: T) => EditFault | null): EditFault | null {
  for (const one of list) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}
