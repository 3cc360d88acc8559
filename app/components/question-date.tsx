import { useTranslation } from 'react-i18next';
import { PREFER_NOT_TO_SAY } from '#app/domain/answer-field.ts';
import { dateParts } from '#app/domain/typed-date.ts';
import { monthNames } from '#app/i18n/format.ts';
import { CompanionSentence } from './companion-words.tsx';
import { DeclineRow } from './question-choices.tsx';
import type { AskedQuestion } from './question-frame.tsx';
import { fieldName } from './question-names.ts';

const parts = ['year', 'month', 'day'] as const;
const longest = { year: 4, day: 2 };

/** The year, the month by its name and the day, as far as they are asked for, in the order that they are kept in. */
export function DateParts({ question, values, problem }: AskedQuestion<'date'>) {
  const { i18n } = useTranslation('survey');
  const field = fieldName(question.key);
  const chosen = values[question.key] ?? [];
  const typed = chosen.filter((value) => value !== PREFER_NOT_TO_SAY);
  return (
    <>
      <div className="date">
        {parts.slice(0, dateParts[question.precision]).map((part, index) => {
          const props = {
            className: 'field',
            id: index === 0 ? field : `${field}-${part}`,
            name: field,
            ...(question.required ? { 'aria-required': true } : {}),
            ...(problem === null ? {} : { 'aria-invalid': true }),
          };
          return (
            <div className={part} key={part}>
              <label className="label" htmlFor={props.id} data-spoken="">
                <CompanionSentence say={(say) => say(`question.${part}`)} />
              </label>
              {part === 'month' ? (
                <select {...props} defaultValue={monthOf(typed[index])}>
                  <option value="">–</option>
                  {monthNames(i18n.language).map((name, month) => (
                    <option key={name} value={month + 1}>
                      {name}
                    </option>
                  ))}
                </select>
              ) : (
                <input
                  {...props}
                  type="text"
                  inputMode="numeric"
                  dir="ltr"
                  maxLength={longest[part]}
                  autoComplete="off"
                  defaultValue={typed[index] ?? ''}
                />
              )}
            </div>
          );
        })}
      </div>
      <DeclineRow question={question} field={field} chosen={chosen} />
    </>
  );
}

/** Kept dates write a month in two digits, the list in as many as it takes. */
const monthOf = (typed = '') => (/^\d{1,2}$/.test(typed) ? String(Number(typed)) : '');
