import { questionKeyOf } from '#app/domain/answer-field.ts';
import type { SurveyFault } from '#app/domain/survey-faults-kinds.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { languageList } from './shown-text.server.ts';
import { findQuestion, titleOf, type SurveyBuilder } from './survey-builder.server.ts';
import { slotName } from './survey-slot-name.server.ts';

/** Something that is wrong with the survey, in words: which part of which place. */
export function faultText(builder: SurveyBuilder, { kind, place, of, details }: SurveyFault): string {
  const { t, language } = builder.speaking;
  const number = (count: number | undefined) => (count === undefined ? '' : formatNumber(count, language));
  const named = details.question ?? details.path?.[0];
  return t(`team:survey.fault.${kind}`, {
    part: of === 'text' ? slotName(builder, place) : '',
    languages: details.languages === undefined ? '' : languageList(details.languages, language),
    label: details.label ?? '',
    question: named === undefined ? '' : titleOf(builder, 'question', questionKeyOf(named)).text,
    ...{ most: number(details.most), least: number(details.least) },
  });
}

/** Where a fault is put right. */
export function faultAddress({ addresses, outline }: SurveyBuilder, { place, of, details }: SurveyFault): string {
  const question = of === 'question' ? place : of === 'text' ? details.question : undefined;
  if (question !== undefined && findQuestion(outline, question) !== null) return addresses.question(question);
  const section = of === 'section' ? place : of === 'text' ? details.section : undefined;
  if (section !== undefined) return addresses.section(section);
  return of === 'text' || place !== '' ? addresses.consent() : addresses.outline();
}
