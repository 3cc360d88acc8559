import { TextInLanguage } from '../text-in-language.tsx';
import type { PrintedBox } from './printed-form-view.ts';

/** An empty box with the code that is typed for it. */
export function EmptyBox({ code }: { readonly code: string | null }) {
  return (
    <>
      <span className="paper-box" aria-hidden="true" />
      {code !== null && (
        <bdi className="paper-code" dir="ltr">
          {code}
        </bdi>
      )}
    </>
  );
}

/** A box to tick with its words, and where to go on after it. */
export function BoxToTick({ box }: { readonly box: PrintedBox }) {
  const { code, label, jump, picture, line } = box;
  return (
    <li className="paper-choice">
      <EmptyBox code={code} />
      <span className="paper-words">
        {picture !== null && (
          <img className="paper-picture" src={picture.address} alt={picture.alt.text} lang={picture.alt.language} />
        )}
        <TextInLanguage of={label} />
        {line && <span className="paper-line paper-line-beside" aria-hidden="true" />}
        {jump !== null && <strong className="paper-jump">{jump}</strong>}
      </span>
    </li>
  );
}

/** Lines to write on. */
export function LinesToWriteOn({ lines }: { readonly lines: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <span className="paper-line" key={line} />
      ))}
    </div>
  );
}

/** Boxes for so many digits; digits run from left to right in every language. */
export function BoxesForDigits({ digits }: { readonly digits: number }) {
  return (
    <span className="paper-digits" dir="ltr" aria-hidden="true">
      {Array.from({ length: digits }, (_, digit) => (
        <span className="paper-digit" key={digit} />
      ))}
    </span>
  );
}
