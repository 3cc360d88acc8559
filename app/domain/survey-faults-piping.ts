import type { SurveyTexts } from './assemble-survey.ts';
import { questionKeyOf } from './answer-field.ts';
import { pipedIn } from './piping.ts';
import type { SurveyFault } from './survey-faults-kinds.ts';
import type { SurveyOutline } from './survey-outline.ts';
import { slotId, textSlots, type TextSlot } from './survey-slots.ts';

/** Texts that repeat an answer that is not given yet when they are read, or of a question that there is not. */
export function findPipingFaults(outline: SurveyOutline, texts: SurveyTexts): readonly SurveyFault[] {
  const sectionOf = new Map(
    outline.sections.flatMap(({ key, questions }, at) => [
      [`section ${key}`, at] as const,
      ...questions.map((question) => [`question ${question.key}`, at] as const),
    ]),
  );
  const asked = new Map(
    outline.sections.flatMap(({ questions }, at) =>
      questions.flatMap(({ key, type }) => (type === 'explanation' ? [] : [[key, at] as const])),
    ),
  );
  return textSlots(outline).flatMap((slot) => {
    const text = Object.entries(texts[slot.id] ?? {});
    const read = readAt(slot, sectionOf, outline.sections.length);
    const piped = [...new Set(text.flatMap(([, one]) => pipedIn(one.text)))];
    return piped.flatMap((field): SurveyFault[] => {
      const kind = pipingFault(asked.get(questionKeyOf(field)), read);
      if (kind === null) return [];
      const languages = text.flatMap(([language, one]) => (pipedIn(one.text).includes(field) ? [language] : []));
      return [{ kind, place: slot.id, of: 'text', stops: true, details: { question: field, languages } }];
    });
  });
}

/** At which section a text is read: thanks after all of them, everything else of the survey as a whole before. */
function readAt({ id, of }: TextSlot, sectionOf: ReadonlyMap<string, number>, sections: number): number {
  if (of === null) return id === slotId.survey('thanks') ? sections : -1;
  return sectionOf.get('section' in of ? `section ${of.section}` : `question ${of.question}`) ?? -1;
}

function pipingFault(asked: number | undefined, read: number) {
  if (asked === undefined) return 'pipes-unknown';
  if (asked === read) return 'pipes-same-section';
  return asked > read ? 'pipes-later' : null;
}
