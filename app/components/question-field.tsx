import type { DraftValues } from '#app/domain/answer.ts';
import { checkQuestion } from '#app/domain/answer.ts';
import { LONGEST_LINE, LONGEST_TEXT } from '#app/domain/answer-field.ts';
import type { AnswerProblem } from '#app/domain/answer-problem.ts';
import { standardHint, type StandardHint } from '#app/domain/spoken-texts.ts';
import type { Question as SurveyQuestion } from '#app/domain/survey-question.ts';
import { formatDecimal, formatNumber } from '#app/i18n/format.ts';
import type { Say } from './companion-words.tsx';
import { ChoiceRows, YesNoRows } from './question-choices.tsx';
import { DateParts } from './question-date.tsx';
import { Explanation } from './question-explanation.tsx';
import { FieldQuestion, GroupQuestion } from './question-frame.tsx';
import { NumberField, TextField } from './question-lines.tsx';
import { MatrixRows } from './question-matrix.tsx';
import { ScaleRow } from './question-scale.tsx';
import { DropDown, RankingPlaces } from './question-select.tsx';

interface QuestionProps {
  readonly question: SurveyQuestion;
  /** The heading that the question's own words are. */
  readonly heading: 'h1' | 'h2';
  /** What was typed or chosen before, by field. */
  readonly values: DraftValues;
  readonly problem: AnswerProblem | null;
}

/** One question with its answers, or words between questions. */
export function Question({ question, ...props }: QuestionProps) {
  if (question.type === 'explanation') return <Explanation question={question} heading={props.heading} />;
  const at = props.problem === null ? null : checkQuestion(question, props.values).at;
  const frame = { question, heading: props.heading, problem: props.problem, standard: hintOf(question) };
  const asked = { ...props, at };
  switch (question.type) {
    case 'single':
      return question.display === 'drop-down' ? (
        <FieldQuestion {...frame}>
          <DropDown {...asked} question={question} />
        </FieldQuestion>
      ) : (
        <GroupQuestion {...frame} radio>
          <ChoiceRows {...asked} question={question} />
        </GroupQuestion>
      );
    case 'multiple':
      return (
        <GroupQuestion {...frame}>
          <ChoiceRows {...asked} question={question} />
        </GroupQuestion>
      );
    case 'yes-no':
      return (
        <GroupQuestion {...frame} radio>
          <YesNoRows {...asked} question={question} />
        </GroupQuestion>
      );
    case 'scale':
      return (
        <GroupQuestion {...frame} radio>
          <ScaleRow {...asked} question={question} />
        </GroupQuestion>
      );
    case 'matrix':
      return (
        <GroupQuestion {...frame} problem={null}>
          <MatrixRows {...asked} question={question} />
        </GroupQuestion>
      );
    case 'ranking':
      return (
        <GroupQuestion {...frame}>
          <RankingPlaces {...asked} question={question} />
        </GroupQuestion>
      );
    case 'date':
      return (
        <GroupQuestion {...frame}>
          <DateParts {...asked} question={question} />
        </GroupQuestion>
      );
    case 'number':
      return (
        <FieldQuestion {...frame}>
          <NumberField {...asked} question={question} />
        </FieldQuestion>
      );
    case 'text':
      return (
        <FieldQuestion {...frame}>
          <TextField {...asked} question={question} />
        </FieldQuestion>
      );
  }
}

const hintKeys = {
  one: 'question.chooseOne',
  several: 'question.chooseSeveral',
  text: 'question.textHint',
  line: 'question.lineHint',
  rows: 'question.rowsHint',
  ranking: 'question.rankingHint',
  number: 'question.numberHint',
  date: 'question.dateHint',
} as const satisfies Record<StandardHint, string>;

/** How a question is answered that says nothing of its own, with the limits that it has. */
function hintOf(question: SurveyQuestion): Say {
  const kind = standardHint(question);
  return (t, language) => {
    const most = kind === 'line' ? LONGEST_LINE : LONGEST_TEXT;
    const hint = t(hintKeys[kind], { max: formatNumber(most, language) });
    if (question.type !== 'number') return hint;
    const { min, max } = question;
    const [least, largest] = [min, max].map((end) => (end === undefined ? '' : formatDecimal(end, language)));
    if (min !== undefined && max !== undefined)
      return `${hint} ${t('question.numberBetween', { least, most: largest })}`;
    if (min !== undefined && min !== 0) return `${hint} ${t('question.numberFrom', { least })}`;
    return max === undefined ? hint : `${hint} ${t('question.numberTo', { most: largest })}`;
  };
}
