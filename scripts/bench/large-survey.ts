import type { SurveyOutline } from '#app/domain/survey-outline.ts';
import { emptyOutline } from '#app/domain/survey-outline.ts';
import { textSlots } from '#app/domain/survey-slots.ts';
import { interfaceLanguages } from '#app/language/languages.ts';
import type { SurveyChange } from '#app/services/edit-survey.ts';

const QUESTIONS = 300;
const CHOICES = ['often', 'sometimes', 'never'];
/** Some languages take more letters than English, some fewer. */
const WORDS = 'How often do you meet people who speak another language than you do at home?';

/** A survey of 300 questions, a page each, every tenth with a condition. */
function largeOutline(): SurveyOutline {
  const sections = Array.from({ length: QUESTIONS }, (_, at) => ({
    key: `page-${String(at)}`,
    safety: false,
    questions: [
      {
        ...{ key: `question-${String(at)}`, type: 'single' as const, aboutYou: false, required: false },
        choices: CHOICES.map((key) => ({ key })),
        ...(at % 10 === 9 && { showIf: conditionOn(`question-${String(at - 1)}`) }),
      },
    ],
  }));
  return { ...emptyOutline, sections };
}

const conditionOn = (question: string) => ({
  match: 'all' as const,
  tests: [{ question, is: 'any-of' as const, choices: CHOICES.slice(0, 2) }],
});

/** The whole survey as one change: outline and every text, also the optional ones, in sixteen languages. */
export function largeSurvey(): Pick<SurveyChange, 'edit' | 'texts'> {
  const outline = largeOutline();
  const texts = textSlots(outline)
    .filter(({ id }) => !id.endsWith(':hint'))
    .flatMap(({ id }) =>
      interfaceLanguages.map(({ tag }) => ({ textId: id, language: tag, text: `${WORDS} ${id} ${tag}` })),
    );
  return { edit: { do: 'replace', outline }, texts };
}
