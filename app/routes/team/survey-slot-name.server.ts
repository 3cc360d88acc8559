import { wordParts } from '#app/domain/typed-question.ts';
import { outlineQuestions } from '#app/domain/survey-outline.ts';
import type { SurveyBuilder } from './survey-builder.server.ts';

/** What the text of a slot is called among the words of the team: `Choice 3`, `Hint`, `Introduction`. */
export function slotName({ outline, speaking }: SurveyBuilder, slot: string): string {
  const { t } = speaking;
  const [kind, first = '', second = '', third = ''] = slot.split(':');
  const place = (list: readonly string[], key: string) => list.indexOf(key) + 1;
  switch (kind) {
    case 'question': {
      const question = outlineQuestions(outline).find(({ key }) => key === first);
      const part = wordParts.find((known) => known === second);
      if (part !== undefined) return t(`team:survey.question.parts.${part}`);
      const list = question === undefined ? [] : second === 'row' ? rowKeys(question) : choiceKeysOf(question);
      const at = { place: place(list, third) };
      if (second === 'alt') return t('team:survey.question.altOfPlace', at);
      return second === 'row' ? t('team:survey.question.row', at) : t('team:survey.question.choice', at);
    }
    case 'section':
      return t('team:survey.section.heading');
    case 'consent':
      if (first === 'paragraph')
        return t('team:survey.consent.paragraph', { place: place(outline.consent.paragraphs, second) });
      return t(`team:survey.consent.${consentPart(first)}`);
    case 'help': {
      const at = place(
        outline.help.map(({ key }) => key),
        first,
      );
      const part = t(second === 'about' ? 'team:survey.consent.about' : 'team:survey.consent.name');
      return `${t('team:survey.consent.helpPlace', { place: at })} · ${part}`;
    }
    default:
      return t(`team:survey.consent.${first === 'introduction' || first === 'thanks' ? first : 'surveyTitle'}`);
  }
}

type Question = ReturnType<typeof outlineQuestions>[number];
const choiceKeysOf = (question: Question) => ('choices' in question ? question.choices.map(({ key }) => key) : []);
const rowKeys = (question: Question) => ('rows' in question ? question.rows.map(({ key }) => key) : []);

const consentParts = ['agree', 'quote', 'funder', 'controller', 'keptIn', 'accessLaw'] as const;
const consentPart = (name: string) => consentParts.find((known) => known === name) ?? 'consent';
