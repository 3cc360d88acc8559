import { stateWord, type TextItemView } from '#app/components/texts/text-view.ts';
import { textStates, waitsForTranslation } from '#app/domain/text-state.ts';
import { formatNumber } from '#app/i18n/format.ts';
import type { ListedLanguages } from '#app/services/list-survey-texts.ts';
import { languageName } from './shown-text.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

/** The id of a text's field: keys have no underscore, so that no two fields are called the same. */
export const anchorOf = (id: TextItemView['id']) => `t_${id.replaceAll(':', '_')}`;

/** A language with how many texts have come how far, and what is left, in sentences. */
export function languageRows({ languages, total }: ListedLanguages, speaking: Speaking, here: string) {
  const { t, language: among } = speaking;
  return languages.map(({ language, counts, unwritten, wordsToTranslate, wordsToReview, hours }) => {
    const parts = textStates
      .filter((state) => counts[state] > 0)
      .map((state) =>
        t('team:texts.counted', {
          state: t(`team:texts.state.${stateWord[state]}`),
          number: formatNumber(counts[state], among),
        }),
      );
    const waiting = textStates.some((state) => waitsForTranslation(state) && counts[state] > 0);
    const left = [
      ...(unwritten > 0 ? [t('team:texts.unwritten', counted(unwritten, speaking))] : []),
      ...(wordsToTranslate > 0 ? [t('team:texts.wordsToTranslate', counted(wordsToTranslate, speaking))] : []),
      ...(wordsToReview > 0 ? [t('team:texts.wordsToReview', counted(wordsToReview, speaking))] : []),
      ...(hours > 0 ? [t('team:texts.hours', counted(hours, speaking))] : []),
    ];
    return {
      ...{ language, name: languageName(language, among) },
      href: `${here}/${language}${waiting ? '?status=todo' : ''}`,
      counts: total === 0 ? t('team:texts.noTexts') : parts.join(' · '),
      left: left.length > 0 ? left.join(' · ') : t('team:texts.nothingLeft'),
    };
  });
}
