import { useTranslation } from 'react-i18next';
import type { Shown } from '../review-view.ts';
import { TextInLanguage } from '../text-in-language.tsx';

/** What two typings of a sheet say differently, side by side. */
export interface DifferenceView {
  readonly name: string;
  readonly number: string | null;
  readonly title: Shown;
  readonly lines: readonly {
    readonly key: string;
    readonly part: Shown | null;
    readonly first: Shown;
    readonly second: Shown;
  }[];
}

/** One difference, to be settled with a look at the sheet. */
export function Difference({
  difference: { name, number, title, lines },
  holds,
  wrong,
}: {
  readonly difference: DifferenceView;
  readonly holds: string | null;
  readonly wrong: boolean;
}) {
  const { t } = useTranslation('team');
  return (
    <fieldset className="card difference">
      <legend className="visually-hidden">
        {number} <TextInLanguage of={title} />
      </legend>
      <p aria-hidden="true">
        <strong>
          {number !== null && <bdi dir="ltr">{number}. </bdi>}
          <TextInLanguage of={title} />
        </strong>
      </p>
      <div className="typings">
        {(['first', 'second'] as const).map((typing) => (
          <div key={typing}>
            <p className="soft">{t(typing === 'first' ? 'paper.first' : 'paper.secondTyping')}</p>
            {lines.map((line) => (
              <p key={line.key}>
                {line.part !== null && (
                  <span className="typed-part">
                    <TextInLanguage of={line.part} />
                  </span>
                )}
                <TextInLanguage of={line[typing]} className="typed-words" />
              </p>
            ))}
            <label className="choice">
              <input
                type="radio"
                name={`holds-${name}`}
                id={typing === 'first' ? `holds-${name}` : `holds-${name}-2`}
                value={typing}
                defaultChecked={holds === typing}
                {...(wrong ? { 'aria-invalid': true } : {})}
              />
              <span>{t(typing === 'first' ? 'paper.firstHolds' : 'paper.secondHolds')}</span>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
