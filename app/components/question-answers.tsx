import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldKey } from '#app/domain/answer-field.ts';
import { OTHER, type AnswerableQuestion } from '#app/domain/survey-question.ts';
import { formatCalendarDate, formatDecimal, formatNumber } from '#app/i18n/format.ts';
import { useWords } from './words.ts';

/** What was answered in one field; words are as they were typed. */
interface GivenField {
  readonly key: string;
  readonly choices: readonly string[];
  readonly text: string | null;
}

/** A question with what was answered. */
export interface GivenAnswer {
  readonly question: AnswerableQuestion;
  readonly fields: readonly GivenField[];
  /** Where it can be changed, if it still can. */
  readonly change: string | null;
}

/** Questions and answers, one under the other. */
export function QuestionAnswers({ given }: { readonly given: readonly GivenAnswer[] }) {
  const { t } = useTranslation('survey');
  const words = useWords();
  return (
    <dl className="answers">
      {given.map((one) => (
        <div key={one.question.key}>
          <dt {...words(one.question.title)} />
          <dd>
            <Answer {...one} />
          </dd>
          {one.change !== null && (
            <dd className="answers-change">
              <a className="action" href={one.change}>
                <span aria-hidden="true">{t('check.change')}</span>
                <span className="visually-hidden">
                  {t('check.changeAnswer', { question: words(one.question.title).children })}
                </span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function Answer({ question, fields }: GivenAnswer) {
  const { t } = useTranslation('survey');
  const given = fields.filter(({ choices, text }) => choices.length > 0 || text !== null);
  if (given.length === 0) return <p className="soft">{t('check.notAnswered')}</p>;
  if (question.type === 'matrix') return <Rows question={question} given={given} />;
  if (question.type === 'ranking')
    return (
      <ol className="facts">
        {given.map(({ key, choices }) => (
          <li key={key}>
            <Chosen question={question} choices={choices} />
          </li>
        ))}
      </ol>
    );
  return given.map(({ key, choices, text }) => (
    <Fragment key={key}>
      <Chosen question={question} choices={choices} />
      {text !== null && (
        <p className="typed" dir="auto">
          {text}
        </p>
      )}
    </Fragment>
  ));
}

interface RowsProps {
  readonly question: Extract<AnswerableQuestion, { readonly type: 'matrix' }>;
  readonly given: readonly GivenField[];
}

/** Every row, also those that were left out: what is missing shows. */
function Rows({ question, given }: RowsProps) {
  const { t } = useTranslation('survey');
  const words = useWords();
  return question.rows.map(({ key, label }) => {
    const field = given.find((one) => one.key === fieldKey(question.key, key));
    return (
      <Fragment key={key}>
        <p className="soft" {...words(label)} />
        {field === undefined ? <p>{t('check.notAnswered')}</p> : <Chosen question={question} choices={field.choices} />}
      </Fragment>
    );
  });
}

/** What was chosen in one field, in words. */
function Chosen({ question, choices }: { readonly question: AnswerableQuestion; readonly choices: readonly string[] }) {
  const { t, i18n } = useTranslation('survey');
  const words = useWords();
  const number = (value: number) => formatNumber(value, i18n.language);
  switch (question.type) {
    case 'scale': {
      const { min, minLabel, max, maxLabel } = question.scale;
      const ends = { min: number(min), max: number(max) };
      const said = { minLabel: words(minLabel).children, maxLabel: words(maxLabel).children };
      return (
        <>
          <p>{choices.map((choice) => number(Number(choice))).join()}</p>
          <p className="soft">{t('question.scaleHint', { ...ends, ...said })}</p>
        </>
      );
    }
    case 'yes-no':
      return choices.map((choice) => <p key={choice}>{t(`question.${yesNoKeys[choice] ?? 'notSure'}`)}</p>);
    case 'number':
      return choices.map((choice) => (
        <p key={choice}>
          {formatDecimal(Number(choice), i18n.language)}
          {question.unit !== undefined && (
            <>
              {' '}
              <span {...words(question.unit)} />
            </>
          )}
        </p>
      ));
    case 'date':
      return choices.map((choice) => <p key={choice}>{formatCalendarDate(choice, i18n.language)}</p>);
    case 'text':
      return null;
    case 'single':
    case 'multiple':
    case 'matrix':
    case 'ranking': {
      const chosen = question.choices.filter(({ key }) => choices.includes(key));
      return (
        <>
          {chosen.map(({ key, label }) => (
            <p key={key} {...words(label)} />
          ))}
          {choices.includes(OTHER) && <p>{t('question.other')}</p>}
        </>
      );
    }
  }
}

const yesNoKeys: Readonly<Record<string, 'yes' | 'no' | 'notSure'>> = { yes: 'yes', no: 'no', 'not-sure': 'notSure' };
