import { OTHER } from '../domain/survey-question.ts';
import type { SurveyFile } from './survey-file.ts';
import type { FileFault } from './survey-file-fault.ts';

interface Keyed {
  readonly key: string;
}

/** Keys that stand twice where each may stand once: of sections, questions, choices, rows, paragraphs and places of help. */
export function keysTwice(file: SurveyFile): readonly FileFault[] {
  const questions = file.sections.flatMap((section, index) =>
    section.questions.map((question, at) => ({
      question,
      path: `$.sections[${String(index)}].questions[${String(at)}]`,
    })),
  );
  return [
    ...twice(file.sections, (index) => `$.sections[${String(index)}]`),
    ...twice(
      questions.map(({ question }) => question),
      (index) => questions[index]?.path ?? '$.sections',
    ),
    ...twice(file.consent.paragraphs, (index) => `$.consent.paragraphs[${String(index)}]`),
    ...twice(file.help, (index) => `$.help[${String(index)}]`),
    ...questions.flatMap(({ question, path }) => [
      ...('choices' in question
        ? twice(
            'other' in question && question.other === true ? [{ key: OTHER }, ...question.choices] : question.choices,
            // “Other, please say” is a choice too, whose key nobody writes.
            (index) => `${path}.choices[${String('other' in question && question.other === true ? index - 1 : index)}]`,
          )
        : []),
      ...(question.type === 'matrix' ? twice(question.rows, (index) => `${path}.rows[${String(index)}]`) : []),
    ]),
  ];
}

function twice(list: readonly Keyed[], pathOf: (index: number) => string): readonly FileFault[] {
  const seen = new Set<string>();
  return list.flatMap(({ key }, index): FileFault[] => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ fault: 'key-twice', path: `${pathOf(index)}.key`, values: { name: key } }];
  });
}
