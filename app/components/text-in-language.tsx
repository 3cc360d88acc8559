import type { ElementType } from 'react';
import type { Shown } from './review-view.ts';

/** A text that may be in another language than the page: it carries its own `lang` and `dir`. */
export function TextInLanguage({
  of: { text, language, direction },
  as: Element = 'span',
  className,
}: {
  readonly of: Shown;
  readonly as?: ElementType;
  readonly className?: string;
}) {
  return (
    <Element lang={language} dir={direction} className={className}>
      {text}
    </Element>
  );
}
