import { Fragment, type ElementType } from 'react';
import type { Shown } from '../review-view.ts';
import { TextInLanguage } from '../text-in-language.tsx';

/** A text in each official language that it has, one beneath the other; the second is softer. */
export function BothLanguages({ of: texts, as = 'p' }: { readonly of: readonly Shown[]; readonly as?: ElementType }) {
  return texts.map((text, index) => (
    <Fragment key={text.language}>
      {index === 0 ? <TextInLanguage of={text} as={as} /> : <TextInLanguage of={text} as={as} className="soft" />}
    </Fragment>
  ));
}
