import { useTranslation } from 'react-i18next';
import type { Question } from '#app/domain/survey.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { useWords } from './words.ts';

/** A question with what was answered. */
export interface GivenAnswer {
  readonly question: Question;
  readonly choices: readonly string[];
  readonly text: string | null;
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

function Answer({ question, choices, text }: GivenAnswer) {
  const { t, i18n } = useTranslation('survey');
  const words = useWords();
  if (text !== null)
    return (
      <p className="typed" dir="auto">
        {text}
      </p>
    );
  if (choices.length === 0) return <p className="soft">{t('check.notAnswered')}</p>;
  if (question.type === 'scale') {
    const number = (value: number) => formatNumber(value, i18n.language);
    const { min, minLabel, max, maxLabel } = question.scale;
    const ends = {
      min: number(min),
      minLabel: words(minLabel).children,
      max: number(max),
      maxLabel: words(maxLabel).children,
    };
    return (
      <>
        <p>{choices.map((choice) => number(Number(choice))).join()}</p>
        <p className="soft">{t('question.scaleHint', ends)}</p>
      </>
    );
  }
  if (question.type === 'text') return null;
  const chosen = question.choices.filter(({ key }) => choices.includes(key));
  return (
    <>
      {chosen.map(({ key, label }) => (
        <p key={key} {...words(label)} />
      ))}
    </>
  );
}
