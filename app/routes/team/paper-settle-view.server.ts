import type { DifferenceView } from '#app/components/paper/difference.tsx';
import { checkQuestion } from '#app/domain/answer.ts';
import { PREFER_NOT_TO_SAY } from '#app/domain/answer-field.ts';
import { QUOTE_BOX } from '#app/domain/paper-entry-compare.ts';
import { paperQuestions, type PaperField, type PaperQuestion } from '#app/domain/paper-form.ts';
import type { Differences } from '#app/services/settle-paper.ts';
import { choiceName, partOf } from './paper-entry-view.server.ts';
import { shown, shownText } from './shown-text.server.ts';
import type { Speaking } from './theming-view.server.ts';

/** The differences of a sheet, each with both typings side by side, in the codes and words that stand on paper. */
export function differenceViews(differences: Differences, speaking: Speaking): readonly DifferenceView[] {
  const { survey, groups, first, second, sheet } = differences;
  const { t, language } = speaking;
  const questions = paperQuestions(survey.document);
  const words = sheet.response.language;
  const ticked = (is: boolean) => shown(t(is ? 'team:paper.ticked' : 'team:paper.notTicked'), language);
  return groups.map(({ name, fields }): DifferenceView => {
    if (name === QUOTE_BOX) {
      const line = { key: name, part: null, first: ticked(first.quote), second: ticked(second.consent.quote) };
      return { name, number: null, title: shown(t('team:paper.quoteBox'), language), lines: [line] };
    }
    const found = questions.filter((one) => one.fields.some(({ field }) => fields.includes(field.key)));
    const own = found[0];
    if (own === undefined) throw new Error('A difference is about a field that the survey has not');
    const checked = new Map(checkQuestion(own.question, second.values).fields.map((field) => [field.key, field]));
    return {
      name,
      number: fields.length === 1 ? labelOf(own, fields[0] ?? '') : String(own.number),
      title: shownText(own.question.title, language),
      lines: own.fields.flatMap((paper, index) => {
        const { key } = paper.field;
        if (!fields.includes(key)) return [];
        const said = checked.get(key);
        return [
          {
            key,
            part: partOf(own.question, index, speaking),
            first: saidOnPaper(own, paper, { choices: first.choices[key], words: first.words[key] }, words, speaking),
            second: saidOnPaper(
              own,
              paper,
              { choices: said?.choices, words: said?.text ?? undefined },
              words,
              speaking,
            ),
          },
        ];
      }),
    };
  });
}

const labelOf = (own: PaperQuestion, key: string) =>
  own.fields.find(({ field }) => field.key === key)?.label ?? String(own.number);

/** What a typing says of one field: the printed codes with their names, a number or date, or words as they were typed. */
function saidOnPaper(
  { question }: PaperQuestion,
  { codes, field }: PaperField,
  said: { readonly choices: readonly string[] | undefined; readonly words: string | undefined },
  sheetLanguage: string,
  speaking: Speaking,
) {
  const { t, language } = speaking;
  if (said.words !== undefined && said.words !== '') return shown(said.words, sheetLanguage);
  const chosen = (said.choices ?? []).filter((choice) => choice !== PREFER_NOT_TO_SAY);
  if (chosen.length === 0) return shown(t('team:paper.nothing'), language);
  if (field.kind !== 'choices') return shown(chosen.join(' '), language);
  const byChoice = new Map([...codes].map(([code, choice]) => [choice, code]));
  const named = chosen.map((choice) =>
    `${byChoice.get(choice) ?? ''} ${choiceName(question, choice, speaking)}`.trim(),
  );
  return shown(named.join(' · '), language);
}
