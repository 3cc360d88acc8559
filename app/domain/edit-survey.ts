import { findEditFault, type EditFault } from './edit-survey-limits.ts';
import { namesIn } from './edit-survey-keys.ts';
import type { SurveyEdit } from './survey-edit.ts';
import type { OutlineQuestion, OutlineSection, SurveyOutline } from './survey-outline.ts';

/** What an edit gives: the outline after it, what takes it back, and what it touched. */
export interface AppliedEdit {
  readonly outline: SurveyOutline;
  readonly inverse: SurveyEdit;
  /** `section:age`, `question:age`, `consent`, `help`; `*` for everything. */
  readonly touched: readonly string[];
}

/** Everything was touched. */
export const EVERYTHING = '*';
export const touchedSection = (key: string) => `section:${key}`;
export const touchedQuestion = (key: string) => `question:${key}`;

/**
 * Does one thing to an outline, or says what is wrong and where. What goes away leaves its keys in `retired`, and nothing
 * new may have one of those; only putting back (`restores`: an inverse, or a survey that replaces another as a whole) may.
 */
export function applyEdit(
  outline: SurveyOutline,
  edit: SurveyEdit,
  { restores = edit.do === 'replace' }: { readonly restores?: boolean } = {},
): AppliedEdit | EditFault {
  const done = change(outline, edit);
  if ('problem' in done) return done;
  const fault = findEditFault(outline, done.outline, { restores });
  if (fault !== null) return fault;
  const left = namesIn(done.outline);
  const known = new Set(done.outline.retired);
  const gone = [...namesIn(outline)].filter((name) => !left.has(name) && !known.has(name));
  return { ...done, outline: { ...done.outline, retired: [...done.outline.retired, ...gone] } };
}

function change(outline: SurveyOutline, edit: SurveyEdit): AppliedEdit | EditFault {
  switch (edit.do) {
    case 'put-section': {
      const inverse = { do: 'remove-section', section: edit.section.key } as const;
      const sections = insert(outline.sections, edit.at, edit.section);
      return { outline: { ...outline, sections }, inverse, touched: touchedWith(edit.section) };
    }
    case 'remove-section':
    case 'move-section':
    case 'set-section':
      return changeSection(outline, edit);
    case 'put-question': {
      const { into, at, question } = edit;
      if (!outline.sections.some(({ key }) => key === into)) return { problem: 'no-such-section', at: into };
      const inverse = { do: 'remove-question', question: question.key } as const;
      const put = inSection(outline, into, (questions) => insert(questions, at, question));
      return { outline: put, inverse, touched: [touchedQuestion(question.key)] };
    }
    case 'remove-question':
    case 'move-question':
    case 'set-question':
      return changeQuestion(outline, edit);
    case 'set-consent': {
      const inverse = { do: 'set-consent', consent: outline.consent } as const;
      return { outline: { ...outline, consent: edit.consent }, inverse, touched: ['consent'] };
    }
    case 'set-help': {
      const inverse = { do: 'set-help', help: outline.help } as const;
      return { outline: { ...outline, help: edit.help }, inverse, touched: ['help'] };
    }
    case 'replace': {
      const retired = [...new Set([...outline.retired, ...edit.outline.retired])];
      return {
        outline: { ...edit.outline, retired },
        inverse: { do: 'replace', outline },
        touched: [EVERYTHING],
      };
    }
  }
}

type SectionEdit = Extract<SurveyEdit, { do: 'remove-section' | 'move-section' | 'set-section' }>;

function changeSection(outline: SurveyOutline, edit: SectionEdit): AppliedEdit | EditFault {
  const key = edit.do === 'set-section' ? edit.section.key : edit.section;
  const at = outline.sections.findIndex((section) => section.key === key);
  const section = outline.sections[at];
  if (section === undefined) return { problem: 'no-such-section', at: key };
  const others = outline.sections.filter((one) => one !== section);
  const withSections = (sections: OutlineSection[]) => ({ ...outline, sections });
  switch (edit.do) {
    case 'remove-section': {
      const inverse = { do: 'put-section', at, section } as const;
      return { outline: withSections(others), inverse, touched: touchedWith(section) };
    }
    case 'move-section': {
      const inverse = { do: 'move-section', section: key, at } as const;
      const sections = insert(others, edit.at, section);
      return { outline: withSections(sections), inverse, touched: [touchedSection(key)] };
    }
    case 'set-section': {
      const { questions, ...before } = section;
      const inverse = { do: 'set-section', section: before } as const;
      const sections = outline.sections.with(at, { ...edit.section, questions });
      return { outline: withSections(sections), inverse, touched: [touchedSection(key)] };
    }
  }
}

type QuestionEdit = Extract<SurveyEdit, { do: 'remove-question' | 'move-question' | 'set-question' }>;

function changeQuestion(outline: SurveyOutline, edit: QuestionEdit): AppliedEdit | EditFault {
  const key = edit.do === 'set-question' ? edit.question.key : edit.question;
  const section = outline.sections.find(({ questions }) => questions.some((question) => question.key === key));
  const question = section?.questions.find((one) => one.key === key);
  if (section === undefined || question === undefined) return { problem: 'no-such-question', at: key };
  const from = section.key;
  const at = section.questions.indexOf(question);
  const touched = [touchedQuestion(key)];
  const without = inSection(outline, from, (questions) => questions.filter((one) => one !== question));
  switch (edit.do) {
    case 'remove-question':
      return { outline: without, inverse: { do: 'put-question', into: from, at, question }, touched };
    case 'move-question': {
      const { into } = edit;
      if (!outline.sections.some((one) => one.key === into)) return { problem: 'no-such-section', at: into };
      const moved = inSection(without, into, (questions) => insert(questions, edit.at, question));
      return { outline: moved, inverse: { do: 'move-question', question: key, into: from, at }, touched };
    }
    case 'set-question': {
      const set = inSection(outline, from, (questions) => questions.with(at, edit.question));
      return { outline: set, inverse: { do: 'set-question', question }, touched };
    }
  }
}

function touchedWith({ key, questions }: OutlineSection): readonly string[] {
  return [touchedSection(key), ...questions.map((question) => touchedQuestion(question.key))];
}

/** With one more, at a place; what is beyond the end goes to the end. */
function insert<T>(list: readonly T[], at: number, one: T): T[] {
  return list.toSpliced(at, 0, one);
}

function inSection(
  outline: SurveyOutline,
  key: string,
  to: (questions: OutlineQuestion[]) => OutlineQuestion[],
): SurveyOutline {
  const sections = outline.sections.map((section) =>
    section.key === key ? { ...section, questions: to(section.questions) } : section,
  );
  return { ...outline, sections };
}
