import { useTranslation } from 'react-i18next';
import { offersToDecline, PREFER_NOT_TO_SAY } from '#app/domain/answer.ts';
import { choiceKeys, type Question } from '#app/domain/survey.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { useWords } from './words.ts';

interface ChoicesProps<Type extends Question['type']> {
  readonly question: Extract<Question, { readonly type: Type }>;
  /** The name of the fields, and the id of the first of them. */
  readonly field: string;
  readonly values: readonly string[];
}

const idOf = (field: string, index: number) => (index === 0 ? field : `${field}-${String(index + 1)}`);

/** The choices of a question, one under the other; the whole row can be tapped. */
export function ChoiceRows({
  question,
  field,
  values,
  wrong,
}: ChoicesProps<'single' | 'multiple'> & { readonly wrong: boolean }) {
  const words = useWords();
  const type = question.type === 'multiple' ? 'checkbox' : 'radio';
  return (
    <>
      {question.choices.map(({ key, label }, index) => (
        <label className="choice" key={key}>
          <input
            type={type}
            id={idOf(field, index)}
            name={field}
            value={key}
            defaultChecked={values.includes(key)}
            {...(wrong && type === 'checkbox' ? { 'aria-invalid': true } : {})}
          />
          <span {...words(label)} />
        </label>
      ))}
      <DeclineRow question={question} field={field} values={values} />
    </>
  );
}

/** The points of a scale, side by side in the direction of reading; its ends are said in words. */
export function ScaleRow({ question, field, values }: ChoicesProps<'scale'>) {
  const { i18n } = useTranslation();
  const words = useWords();
  const { minLabel, maxLabel } = question.scale;
  const points = choiceKeys(question);
  return (
    <>
      <div className="scale">
        {points.map((point, index) => (
          <label className="scale-point" key={point}>
            <input
              type="radio"
              id={idOf(field, index)}
              name={field}
              value={point}
              defaultChecked={values.includes(point)}
            />
            <span>
              {formatNumber(Number(point), i18n.language)}
              {index === 0 && <span className="visually-hidden" {...spoken(words(minLabel))} />}
              {index === points.length - 1 && <span className="visually-hidden" {...spoken(words(maxLabel))} />}
            </span>
          </label>
        ))}
      </div>
      <div className="scale-ends" aria-hidden="true">
        <span {...words(minLabel)} />
        <span {...words(maxLabel)} />
      </div>
      <DeclineRow question={question} field={field} values={values} />
    </>
  );
}

/** Parts a word from the number before it, for who hears them. */
const spoken = (words: ReturnType<ReturnType<typeof useWords>>) => ({ ...words, children: `, ${words.children}` });

/** "Prefer not to say", where one of several must be picked to pick any. */
function DeclineRow({ question, field, values }: ChoicesProps<'single' | 'multiple' | 'scale'>) {
  const { t } = useTranslation('survey');
  if (!offersToDecline(question)) return null;
  return (
    <label className="choice choice-decline">
      <input
        type="radio"
        id={`${field}-none`}
        name={field}
        value={PREFER_NOT_TO_SAY}
        defaultChecked={values.includes(PREFER_NOT_TO_SAY)}
      />
      <span>{question.aboutYou ? t('question.preferNotToSay') : t('question.noAnswer')}</span>
    </label>
  );
}
