import { LARGEST_CLIP } from '#app/domain/audio-kind.ts';
import type { AnswerProblem } from '#app/domain/answer-problem.ts';
import { LONGEST_LINE, LONGEST_TEXT } from '#app/domain/answer-field.ts';
import { toldConsent } from '#app/domain/consent.ts';
import { pipeTexts } from '#app/domain/piping.ts';
import { spokenTexts, type InterfaceWords } from '#app/domain/spoken-texts.ts';
import type { SurveyDocument } from '#app/domain/survey.ts';
import { catalogue } from '#app/i18n/catalogue.server.ts';
import { formatDay, formatNumber } from '#app/i18n/format.ts';
import { makeI18n } from '#app/i18n/instance.ts';
import { autonymOf } from '#app/language/languages.ts';
import type { ClipEntry, ListedClips } from '#app/services/list-clips.ts';
import { shown } from './shown-text.server.ts';

/** Kilobytes as they are told: of a thousand bytes, and never less than there are. */
export const kilobytes = (bytes: number, language: string) => formatNumber(Math.ceil(bytes / 1000), language);
export const largestClip = (language: string) => kilobytes(LARGEST_CLIP, language);

/** One text with what there is of its clip. */
export type ClipRow = ReturnType<typeof clipRows>[number];

/** Every text of the survey that can be heard in a language, in the order in which people meet it. */
export function clipRows(listed: ListedClips, language: string, place: { organization: string; among: string }) {
  const { consultation, document } = listed;
  if (document === null) return [];
  // Where an earlier answer stands in a text, no recording can say it.
  const open = pipeTexts(document, () => null);
  return spokenTexts(open, language, wordsIn(language, document, consultation)).map((spoken) => {
    const clip = listed.clipOf(spoken.id, language);
    return {
      id: spoken.id,
      words: shown(spoken.text, spoken.language),
      clip: clip === null ? null : { ...heard(clip, place.organization), size: kilobytes(clip.size, place.among) },
      removed: listed.removedOf(spoken.id, language) !== null,
    };
  });
}

const heard = ({ id }: ClipEntry, organization: string) => ({ id, src: `/clips/${organization}/${id}` });

/** The words of the respondents' pages that are read aloud, in a language. */
function wordsIn(
  language: string,
  { consent }: SurveyDocument,
  { withdrawUntil, deleteAt, timeZone }: ListedClips['consultation'],
): InterfaceWords {
  const strings = { survey: catalogue(language, 'survey') ?? {} };
  const english = { survey: catalogue('en', 'survey') ?? {} };
  const t = makeI18n(language, { en: english, [language]: strings }).getFixedT(language, 'survey');
  const day = (moment: Date | null) => (moment === null ? '' : formatDay(moment, language, timeZone));
  const dates = { until: day(withdrawUntil), deleted: day(deleteAt) };
  const max = formatNumber(LONGEST_TEXT, language);
  const errors: Record<AnswerProblem['kind'], string> = {
    required: t('errors.required'),
    'unknown-choice': t('errors.unknownChoice'),
    'too-many': t('errors.tooMany'),
    'too-long': t('errors.tooLong', { length: '…', max }),
    'not-a-number': t('errors.notANumber'),
    'too-small': t('errors.tooSmall', { least: '…' }),
    'too-large': t('errors.tooLarge', { most: '…' }),
    'not-a-date': t('errors.notADate'),
    'too-early': t('errors.tooEarly', { earliest: '…' }),
    'too-late': t('errors.tooLate', { latest: '…' }),
    'ranked-twice': t('errors.rankedTwice'),
    'other-not-chosen': t('errors.otherNotChosen'),
  };
  return {
    languageName: autonymOf(language),
    consent:
      toldConsent(consent, { withdrawUntil, deleteAt })?.short.map((key) => t(`consent.short.${key}`, dates)) ?? [],
    errors,
    hints: {
      one: t('question.chooseOne'),
      several: t('question.chooseSeveral'),
      text: t('question.textHint', { max }),
      line: t('question.lineHint', { max: formatNumber(LONGEST_LINE, language) }),
      rows: t('question.rowsHint'),
      ranking: t('question.rankingHint'),
      number: t('question.numberHint'),
      date: t('question.dateHint'),
    },
    yesNo: { yes: t('question.yes'), no: t('question.no'), 'not-sure': t('question.notSure') },
    other: t('question.other'),
    decline: { 'about-you': t('question.preferNotToSay'), other: t('question.noAnswer') },
  };
}
