import type { OutlineQuestionView, OutlineSectionView } from '#app/components/builder/outline-view.ts';
import { findFaults } from '#app/domain/survey-faults.ts';
import type { SurveyFault } from '#app/domain/survey-faults-kinds.ts';
import { slotId } from '#app/domain/survey-slots.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { offeredLanguages } from '#app/services/find-survey-faults.ts';
import { shown } from './shown-text.server.ts';
import type { SurveyBuilder } from './survey-builder.server.ts';
import { conditionSpeaker } from './survey-condition.server.ts';
import { faultTexts } from './survey-faults.server.ts';

/** Only what stops a publication stands beside the questions; the page of the publication has the rest. */
export function stoppingFaults({ draft, outline }: SurveyBuilder): readonly SurveyFault[] {
  return findFaults(outline, draft.texts, offeredLanguages(draft.consultation)).filter(({ stops }) => stops);
}

/** Every page of the survey with its questions, numbered as people meet them. */
export function outlineSections(builder: SurveyBuilder, faults: readonly SurveyFault[]): readonly OutlineSectionView[] {
  const { outline, addresses, speaking, words } = builder;
  const none = shown(speaking.t('team:survey.none'), speaking.language);
  const say = conditionSpeaker(builder);
  const number = (value: number) => formatNumber(value, speaking.language);
  const at = faultsByPlace(builder, faults);
  let asked = 0;
  return outline.sections.map(({ key, safety, showIf, questions }, index): OutlineSectionView => ({
    ...{ key, number: number(index + 1), title: words(slotId.section(key)), safety, condition: say(showIf) },
    faults: at(`section ${key}`),
    settings: addresses.section(key),
    questions: questions.map((question): OutlineQuestionView => {
      const { type } = question;
      if (type !== 'explanation') asked += 1;
      return {
        ...{ key: question.key, type, condition: say(question.showIf) },
        number: type === 'explanation' ? null : number(asked),
        title: words(slotId.question(question.key, 'title')) ?? none,
        required: type !== 'explanation' && question.required,
        aboutYou: type !== 'explanation' && question.aboutYou,
        faults: at(`question ${question.key}`),
        edit: addresses.question(question.key),
      };
    }),
  }));
}

/** What is wrong, in words, by the question or the page where it is put right. */
function faultsByPlace(builder: SurveyBuilder, faults: readonly SurveyFault[]) {
  const found = new Map<string, SurveyFault[]>();
  for (const fault of faults) {
    const { question, section } = fault.details;
    const place =
      fault.of === 'question' || (fault.of === 'text' && question !== undefined)
        ? `question ${fault.of === 'question' ? fault.place : (question ?? '')}`
        : `section ${fault.of === 'section' ? fault.place : (section ?? '')}`;
    found.set(place, [...(found.get(place) ?? []), fault]);
  }
  return (place: string): readonly string[] => faultTexts(builder, found.get(place) ?? []);
}
