import { questionKeyOf } from '#app/domain/answer-field.ts';
import type { SurveyFault } from '#app/domain/survey-faults-kinds.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { languageList } from './shown-text.server.ts';
import { findQuestion, titleOf, type SurveyBuilder } from './survey-builder.server.ts';
import { slotName } from './survey-slot-name.server.ts';

/** So many parts are named; of more, how many there are. */
const NAMED = 4;

/** What is wrong at one place of the survey, in words. What holds of several of its texts is said once, naming them. */
export function faultTexts(builder: SurveyBuilder, faults: readonly SurveyFault[]): readonly string[] {
  const alike = new Map<string, SurveyFault[]>();
  for (const fault of faults) {
    const sentence = faultText(builder, fault, '');
    alike.set(sentence, [...(alike.get(sentence) ?? []), fault]);
  }
  return [...alike.values()].flatMap((group) =>
    group.slice(0, 1).map((first) => faultText(builder, first, partsOf(builder, group))),
  );
}

function partsOf(builder: SurveyBuilder, faults: readonly SurveyFault[]): string {
  const { t, language } = builder.speaking;
  const parts = [...new Set(faults.flatMap(({ of, place }) => (of === 'text' ? [slotName(builder, place)] : [])))];
  if (parts.length <= NAMED) return parts.join(', ');
  const number = formatNumber(parts.length - NAMED + 1, language);
  return t('team:survey.faultParts', { parts: parts.slice(0, NAMED - 1).join(', '), number });
}

function faultText(builder: SurveyBuilder, { kind, details }: SurveyFault, part: string): string {
  const { t, language } = builder.speaking;
  const number = (count: number | undefined) => (count === undefined ? '' : formatNumber(count, language));
  const named = details.question ?? details.path?.[0];
  return t(`team:survey.fault.${kind}`, {
    part,
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
