import { useTranslation } from 'react-i18next';
import { fieldKey, fieldsOf, offersToDecline, PREFER_NOT_TO_SAY } from '#app/domain/answer-field.ts';
import { spokenId } from '#app/domain/spoken-texts.ts';
import { OTHER } from '#app/domain/survey-question.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { ClipRow, useSpoken } from './clips.tsx';
import { CompanionSentence, CompanionWords, useOptionWords } from './companion-words.tsx';
import { DeclineRow } from './question-choices.tsx';
import { describedByAll, type AskedQuestion } from './question-frame.tsx';
import { fieldName } from './question-names.ts';
import { OtherField } from './question-other.tsx';
import { useWords } from './words.ts';

/** A long list, folded into one control. Its first line is no choice. */
export function DropDown({ question, values, problem, at }: AskedQuestion<'single'>) {
  const { t } = useTranslation('survey');
  const words = useOptionWords();
  const field = fieldName(question.key);
  const other = fieldKey(question.key, OTHER);
  const wrong = problem !== null;
  return (
    <>
      <select
        className="field"
        id={field}
        name={field}
        defaultValue={values[question.key]?.[0] ?? ''}
        {...describedByAll({ question, problem })}
        {...(question.required ? { 'aria-required': true } : {})}
        {...(wrong && at !== other ? { 'aria-invalid': true } : {})}
      >
        <option value="">{t('question.chooseFromList')}</option>
        {question.choices.map(({ key, label }) => (
          <option key={key} value={key} {...words(label)} />
        ))}
        {question.other === true && <option value={OTHER}>{t('question.other')}</option>}
        {offersToDecline(question) && <option value={PREFER_NOT_TO_SAY}>{t('question.preferNotToSay')}</option>}
      </select>
      {question.other === true && (
        <OtherField name={fieldName(other)} typed={values[other]} wrong={wrong && at === other} className="part" />
      )}
    </>
  );
}

/** What is to be ranked, and a list for each place: no dragging. */
export function RankingPlaces({ question, values, problem, at }: AskedQuestion<'ranking'>) {
  const { t } = useTranslation('survey');
  const words = useWords();
  const option = useOptionWords();
  const spoken = useSpoken();
  const places = fieldsOf(question);
  const first = places[0]?.key ?? question.key;
  const textId = (key: string) => spokenId.choice(question.key, key);
  return (
    <>
      <ul className="facts">
        {question.choices.map(({ key, label }, index) => (
          <li key={key}>
            <CompanionWords of={label} {...spoken(textId(key), String(index + 1))} />
            <ClipRow of={textId(key)} about={words(label).children} />
          </li>
        ))}
      </ul>
      {places.map(({ key, required }, place) => (
        <div className="part" key={key}>
          <label className="label" htmlFor={fieldName(key)}>
            <CompanionSentence
              say={(say, language) => say('question.place', { place: formatNumber(place + 1, language) })}
            />
          </label>
          <select
            className="field"
            id={fieldName(key)}
            name={fieldName(key)}
            defaultValue={values[key]?.find((value) => value !== PREFER_NOT_TO_SAY) ?? ''}
            {...(required ? { 'aria-required': true } : {})}
            {...(problem !== null && at === key ? { 'aria-invalid': true } : {})}
          >
            <option value="">{t('question.noChoice')}</option>
            {question.choices.map((choice) => (
              <option key={choice.key} value={choice.key} {...option(choice.label)} />
            ))}
          </select>
        </div>
      ))}
      <DeclineRow question={question} field={fieldName(first)} chosen={values[first] ?? []} />
    </>
  );
}
