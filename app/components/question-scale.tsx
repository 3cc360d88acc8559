import { useTranslation } from 'react-i18next';
import { spokenId } from '#app/domain/spoken-texts.ts';
import { choiceKeys } from '#app/domain/survey-question.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { ClipRow, useSpoken } from './clips.tsx';
import { CompanionWords } from './companion-words.tsx';
import { choiceId, DeclineRow } from './question-choices.tsx';
import type { AskedQuestion } from './question-frame.tsx';
import { fieldName } from './question-names.ts';
import { useWords } from './words.ts';

/** The points of a scale, side by side in the direction of reading; its ends are said in words. */
export function ScaleRow({ question, values }: AskedQuestion<'scale'>) {
  const { i18n } = useTranslation();
  const words = useWords();
  const spoken = useSpoken();
  const field = fieldName(question.key);
  const chosen = values[question.key] ?? [];
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
              id={choiceId(field, index)}
              name={field}
              value={point}
              defaultChecked={chosen.includes(point)}
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
      <DeclineRow question={question} field={field} chosen={chosen} />
    </>
  );
}

/** Parts a word from the number before it, for who hears them. */
const afterNumber = (words: ReturnType<ReturnType<typeof useWords>>) => ({ ...words, children: `, ${words.children}` });
