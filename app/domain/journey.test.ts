import { describe, expect, it } from 'vitest';
import { plainOrigin, withSection, type DraftContent } from './draft.ts';
import {
  canVisit,
  furthestStep,
  nextStep,
  previousStep,
  progressOf,
  sectionProblems,
  shownSection,
  type Step,
} from './journey.ts';
import { surveyDocumentSchema } from './survey.ts';

const words = (text: string) => ({ en: { text, status: 'reviewed' } });
const yesNo = (key: string, required: boolean) => ({
  key,
  type: 'single',
  title: words(key),
  required,
  choices: [
    { key: 'yes', label: words('Yes') },
    { key: 'no', label: words('No') },
  ],
});
const survey = surveyDocumentSchema.parse({
  version: 1,
  title: words('Survey'),
  introduction: words('Hello'),
  consent: { version: 1, paragraphs: [words('We read.')], agree: words('I agree'), quote: words('Quote me') },
  sections: [
    { key: 'one', title: words('One'), questions: [yesNo('must', true)] },
    {
      key: 'two',
      title: words('Two'),
      questions: [yesNo('may', false), { key: 'words', type: 'text', title: words('W') }],
    },
    { key: 'three', title: words('Three'), questions: [yesNo('last', false)] },
  ],
  thanks: words('Thanks'),
});

const begun: DraftContent = {
  ...plainOrigin,
  consent: { version: 1, language: 'en', textHash: 'x', quote: false },
  values: {},
  sent: [],
};
const section = (position: number) => survey.sections[position] ?? expect.fail('no such section');
const at = (key: string): Step => ({ page: 'section', key });
const check: Step = { page: 'check' };

const first = withSection(begun, section(0), { must: ['yes'] }, true);
const second = withSection(first, section(1), {}, true);
const third = withSection(second, section(2), {}, true);

describe('the way through a survey', () => {
  it('begins with the consent', () => {
    expect(furthestStep(survey, null)).toEqual({ page: 'consent' });
    expect(canVisit(survey, null, { page: 'consent' })).toBe(true);
    expect([at('one'), at('two'), check].map((step) => canVisit(survey, null, step))).toEqual([false, false, false]);
  });

  it.each([
    ['nothing is sent', begun, at('one'), [true, false, false, false]],
    ['the first section is sent', first, at('two'), [true, true, false, false]],
    ['the second is', second, at('three'), [true, true, true, false]],
    ['all are', third, check, [true, true, true, true]],
  ])('leads on section by section: %s', (_, content, furthest, open) => {
    expect(furthestStep(survey, content)).toEqual(furthest);
    const steps = [at('one'), at('two'), at('three'), check];
    expect(steps.map((step) => canVisit(survey, content, step))).toEqual(open);
  });

  it('goes no further than a section with a problem, whatever was sent after it', () => {
    const undone = withSection(third, section(0), {}, true);
    expect(sectionProblems(section(0), undone)).toEqual(new Map([['must', { kind: 'required' }]]));
    expect(furthestStep(survey, undone)).toEqual(at('one'));
    expect(canVisit(survey, undone, check)).toBe(false);
  });

  it('has no page that the survey does not have', () => {
    expect(canVisit(survey, third, at('four'))).toBe(false);
  });

  it('goes forward and back over the same pages', () => {
    expect([null, 'one', 'two', 'three'].map((key) => nextStep(survey, third, key))).toEqual([
      at('one'),
      at('two'),
      at('three'),
      check,
    ]);
    expect([at('one'), at('two'), at('three'), check].map((step) => previousStep(survey, third, step))).toEqual([
      { page: 'consent' },
      at('one'),
      at('two'),
      at('three'),
    ]);
  });

  it('counts questions, not pages', () => {
    expect(progressOf(survey, third, 'one')).toEqual({ first: 1, last: 1, total: 4 });
    expect(progressOf(survey, third, 'two')).toEqual({ first: 2, last: 3, total: 4 });
    expect(progressOf(survey, third, 'three')).toEqual({ first: 4, last: 4, total: 4 });
  });
});

describe('the way through a survey with branches', () => {
  const branching = surveyDocumentSchema.parse({
    ...survey,
    sections: [
      { key: 'one', title: words('One'), questions: [yesNo('must', true)] },
      {
        key: 'words',
        title: words('Words'),
        questions: [{ key: 'told', type: 'explanation', title: words('T'), body: words('B') }],
      },
      {
        key: 'branch',
        title: words('Branch'),
        showIf: { match: 'all', tests: [{ question: 'must', is: 'any-of', choices: ['yes'] }] },
        questions: [yesNo('inner', false)],
      },
      {
        key: 'three',
        title: words('Three'),
        questions: [
          yesNo('last', false),
          {
            ...yesNo('more', false),
            showIf: { match: 'all', tests: [{ question: 'inner', is: 'any-of', choices: ['yes'] }] },
          },
        ],
      },
    ],
  });
  const all = branching.sections.map(({ key }) => key);
  const after = (values: DraftContent['values'], sent: string[] = all): DraftContent => ({ ...begun, values, sent });
  const yes = after({ must: ['yes'], inner: ['yes'] });
  const no = after({ must: ['no'], inner: ['yes'] });

  it('leaves out pages that do not apply, forward and back', () => {
    expect(nextStep(branching, yes, 'words')).toEqual(at('branch'));
    expect(nextStep(branching, no, 'words')).toEqual(at('three'));
    expect(previousStep(branching, no, at('three'))).toEqual(at('words'));
    expect(canVisit(branching, no, at('branch'))).toBe(false);
    expect(canVisit(branching, no, check)).toBe(true);
  });

  it('leads to a page that comes to apply, before the check', () => {
    const changed = after({ must: ['yes'] }, ['one', 'words', 'three']);
    expect(furthestStep(branching, changed)).toEqual(at('branch'));
    expect(canVisit(branching, changed, check)).toBe(false);
  });

  it('asks of a page only what applies, and nothing by an answer that is kept aside', () => {
    const asked = (content: DraftContent) => shownSection(branching, content, 'three')?.questions.map(({ key }) => key);
    expect(asked(yes)).toEqual(['last', 'more']);
    expect(asked(no)).toEqual(['last']);
    expect(shownSection(branching, no, 'branch')).toBeNull();
  });

  it('counts what applies, and no page that asks nothing', () => {
    expect(progressOf(branching, yes, 'three')).toEqual({ first: 3, last: 4, total: 4 });
    expect(progressOf(branching, no, 'three')).toEqual({ first: 2, last: 2, total: 2 });
    expect(progressOf(branching, no, 'words')).toEqual({ first: 2, last: 1, total: 2 });
  });
});

describe('a section that is left', () => {
  it('keeps what was typed when it was left by Back, and counts as sent only by Continue', () => {
    const left = withSection(begun, section(0), { must: ['perhaps'] }, false);
    expect(left.values).toEqual({ must: ['perhaps'] });
    expect(left.sent).toEqual([]);
  });

  it('stays sent when it is left by Back later', () => {
    expect(withSection(third, section(0), { must: ['no'] }, false).sent).toEqual(['one', 'two', 'three']);
  });

  it('forgets what was unticked, keeps the other sections, and takes no question that is not its own', () => {
    const typed = withSection(first, section(1), { may: ['no'], must: ['no'], role: ['admin'] }, true);
    expect(typed.values).toEqual({ must: ['yes'], may: ['no'], words: [] });
    expect(withSection(typed, section(1), {}, true).values).toEqual({ must: ['yes'], may: [], words: [] });
  });
});
