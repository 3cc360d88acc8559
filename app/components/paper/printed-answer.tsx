import { TextInLanguage } from '../text-in-language.tsx';
import { BoxesForDigits, BoxToTick, EmptyBox, LinesToWriteOn } from './paper-parts.tsx';
import type { PrintedAnswer } from './printed-form-view.ts';

/** A list that is longer than this stands in columns. */
const LONG_LIST = 12;
/** Digits of the largest number that people write by hand here. */
const DIGITS_OF_A_NUMBER = 6;

/** What is filled in under a question. */
export function AnswerOnPaper({ answer }: { readonly answer: PrintedAnswer }) {
  switch (answer.kind) {
    case 'boxes':
      return (
        <ul className={answer.boxes.length > LONG_LIST ? 'paper-choices paper-columns' : 'paper-choices'}>
          {answer.boxes.map((box) => (
            <BoxToTick key={box.code} box={box} />
          ))}
        </ul>
      );
    case 'scale':
      return <Scale answer={answer} />;
    case 'table':
      return <Table answer={answer} />;
    case 'ranking':
      return <Ranking answer={answer} />;
    case 'number':
      return (
        <p className="paper-fill">
          <BoxesForDigits digits={DIGITS_OF_A_NUMBER} />
          {answer.unit !== null && <TextInLanguage of={answer.unit} />}
        </p>
      );
    case 'date':
      return (
        <p className="paper-fill">
          {answer.parts.map(({ name, digits }) => (
            <span className="paper-part" key={name}>
              {name} <BoxesForDigits digits={digits} />
            </span>
          ))}
        </p>
      );
    case 'text':
      return <LinesToWriteOn lines={answer.lines} />;
    case 'nothing':
      return null;
  }
}

function Scale({ answer: { points, least, most } }: { readonly answer: Extract<PrintedAnswer, { kind: 'scale' }> }) {
  return (
    <div className="paper-scale">
      <TextInLanguage of={least} />
      <ul>
        {points.map((point) => (
          <li key={point}>
            <EmptyBox code={point} />
          </li>
        ))}
      </ul>
      <TextInLanguage of={most} />
    </div>
  );
}

function Table({ answer: { columns, rows } }: { readonly answer: Extract<PrintedAnswer, { kind: 'table' }> }) {
  return (
    <table className="paper-table">
      <thead>
        <tr>
          <td />
          {columns.map(({ code, label }) => (
            <th scope="col" key={code}>
              <TextInLanguage of={label} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, words }) => (
          <tr key={label}>
            <th scope="row">
              <bdi dir="ltr">{label}</bdi> <TextInLanguage of={words} />
            </th>
            {columns.map(({ code }) => (
              <td key={code}>
                <EmptyBox code={code} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Ranking({ answer }: { readonly answer: Extract<PrintedAnswer, { kind: 'ranking' }> }) {
  return (
    <>
      <ol className="paper-ranked">
        {answer.choices.map(({ code, label }) => (
          <li key={code}>
            <bdi className="paper-code" dir="ltr">
              {code}
            </bdi>{' '}
            <TextInLanguage of={label} />
          </li>
        ))}
      </ol>
      <ul className="paper-places">
        {answer.places.map(({ label, name }) => (
          <li key={label}>
            {name} <span className="paper-digit paper-place" aria-hidden="true" />
          </li>
        ))}
      </ul>
    </>
  );
}
