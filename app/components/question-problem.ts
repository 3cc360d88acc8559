import { useTranslation } from 'react-i18next';
import type { AnswerProblem } from '#app/domain/answer-problem.ts';
import { formatDecimal, formatNumber } from '#app/i18n/format.ts';
import type { Say } from './companion-words.tsx';

/** Says what is wrong with an answer, in the language of the page. */
export function useProblemMessage(): (problem: AnswerProblem) => string {
  const { t, i18n } = useTranslation('survey');
  return (problem) => problemMessage(problem)(t, i18n.language);
}

/** What is wrong with an answer, in whichever language it is asked for. */
export function problemMessage(problem: AnswerProblem): Say {
  return (t, language) => {
    const number = (value: number) => formatNumber(value, language);
    switch (problem.kind) {
      case 'required':
        return t('errors.required');
      case 'unknown-choice':
        return t('errors.unknownChoice');
      case 'too-many':
        return t('errors.tooMany');
      case 'too-long':
        return t('errors.tooLong', { length: number(problem.length), max: number(problem.longest) });
      case 'not-a-number':
        return t('errors.notANumber');
      case 'too-small':
        return t('errors.tooSmall', { least: formatDecimal(problem.least, language) });
      case 'too-large':
        return t('errors.tooLarge', { most: formatDecimal(problem.most, language) });
      case 'not-a-date':
        return t('errors.notADate');
      case 'too-early':
        return t('errors.tooEarly', { earliest: String(problem.earliest) });
      case 'too-late':
        return t('errors.tooLate', { latest: String(problem.latest) });
      case 'ranked-twice':
        return t('errors.rankedTwice');
      case 'other-not-chosen':
        return t('errors.otherNotChosen');
    }
  };
}
