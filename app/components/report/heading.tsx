import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type HeadingLevel = 1 | 2 | 3 | 4;

interface HeadingProps {
  readonly level: HeadingLevel;
  /** The id of what it heads, which the link leads to; the heading's own is this with `-title`. */
  readonly of: string;
  readonly children: ReactNode;
}

/** A heading with a link to what it heads, so that anybody can send somebody else exactly there. */
export function Heading({ level, of, children }: HeadingProps) {
  const { t } = useTranslation('report');
  const Element = `h${level}` as const;
  const [title, link] = [`${of}-title`, `${of}-link`];
  return (
    <div className="headed">
      <Element id={title}>{children}</Element>
      <a className="anchor" id={link} href={`#${of}`} aria-label={t('linkTo')} aria-labelledby={`${link} ${title}`}>
        #
      </a>
    </div>
  );
}
