import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { offersToDecline, PREFER_NOT_TO_SAY } from '#app/domain/answer-field.ts';
import { spokenId } from '#app/domain/spoken-texts.ts';
import { choiceKeys, type Question } from '#app/domain/survey-question.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { ClipRow, useSpoken } from './clips.tsx';
import { CompanionSentence, CompanionWords } from './companion-words.tsx';
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
  const spoken = useSpoken();
  const type = question.type === 'multiple' ? 'checkbox' : 'radio';
  const textId = (key: string) => spokenId.choice(question.key, key);
  return (
    <>
      {question.choices.map(({ key, label }, index) => (
        <Fragment key={key}>
          <label className="choice">
            <input
              type={type}
              id={idOf(field, index)}
              name={field}
              value={key}
              defaultChecked={values.includes(key)}
              {...(wrong && type === 'checkbox' ? { 'aria-invalid': true } : {})}
            />
            <CompanionWords of={label} {...spoken(textId(key), String(index + 1))} />
          </label>
          <ClipRow of={textId(key)} about={words(label).children} />
        </Fragment>
      ))}
      <DeclineRow question={question} field={field} values={values} />
    </>
  );
}

/** The points of a scale, side by side in the direction of reading; its ends are said in words. */
export function ScaleRow({ question, field, values }: ChoicesProps<'scale'>) {
  const { i18n } = useTranslation();
  const words = useWords();
  const spoken = useSpoken();
  const { minLabel, maxLabel } = question.scale;
  const points = choiceKeys(question);
  const textId = (point: string) => spokenId.choice(question.key, point);
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
            <span {...spoken(textId(point))}>
              {formatNumber(Number(point), i18n.language)}
              {index === 0 && <span className="visually-hidden" {...afterNumber(words(minLabel))} />}
              {index === points.length - 1 && <span className="visually-hidden" {...afterNumber(words(maxLabel))} />}
            </span>
          </label>
        ))}
      </div>
      <div className="scale-ends" aria-hidden="true">
        <CompanionWords of={minLabel} />
        <CompanionWords of={maxLabel} />
      </div>
      <ClipRow of={textId(points[0] ?? '')} about={words(minLabel).children} />
      <ClipRow of={textId(points.at(-1) ?? '')} about={words(maxLabel).children} />
      <DeclineRow question={question} field={field} values={values} />
    </>
  );
}

/** Parts a word from the number before it, for who hears them. */
const afterNumber = (words: ReturnType<ReturnType<typeof useWords>>) => ({ ...words, children: `, ${words.children}` });

/** "Prefer not to say", where one of several must be picked to pick any. */
function DeclineRow({ question, field, values }: ChoicesProps<'single' | 'multiple' | 'scale'>) {
  const { t } = useTranslation('survey');
  const spoken = useSpoken();
  if (!offersToDecline(question)) return null;
  const textId = spokenId.decline(question.aboutYou);
  const words = question.aboutYou ? 'question.preferNotToSay' : 'question.noAnswer';
  return (
    <>
      <label className="choice choice-decline">
        <input
          type="radio"
          id={`${field}-none`}
          name={field}
          value={PREFER_NOT_TO_SAY}
          defaultChecked={values.includes(PREFER_NOT_TO_SAY)}
        />
        <span {...spoken(textId)}>
          <CompanionSentence say={(say) => say(words)} />
        </span>
      </label>
      <ClipRow of={textId} about={t(words)} />
    </>
  );
}
