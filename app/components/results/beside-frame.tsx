import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import type { Shown } from '../review-view.ts';
import type { ResultsPageLink } from './results-frame-view.ts';
import { ResultsNav } from './results-nav.tsx';

/** What stands around a page of results that takes no filters. */
export interface BesideFrameView {
  readonly home: string;
  readonly consultation: Shown;
  readonly pages: readonly ResultsPageLink[];
  readonly title: string;
  readonly notice: string | null;
  readonly audiences: readonly { readonly href: string; readonly name: Shown; readonly current: boolean }[];
}

/** The heading, the way to the other pages of results, and whose figures these are. */
export function BesideFrame({ frame, children }: { readonly frame: BesideFrameView; readonly children: ReactNode }) {
  const { t } = useTranslation('team');
  const { home, consultation, pages, title, notice, audiences } = frame;
  return (
    <>
      <p className="soft">
        <a href={home}>
          <TextInLanguage of={consultation} />
        </a>
      </p>
      <h1>{title}</h1>
      <ResultsNav pages={pages} />
      {notice !== null && <p className="not-for-publication">{notice}</p>}
      {audiences.length > 1 && (
        <nav aria-label={t('heard.audiences')}>
          <ul className="inline-list">
            {audiences.map(({ href, name, current }) => (
              <li key={href}>
                <a href={href} aria-current={current ? 'true' : undefined}>
                  <TextInLanguage of={name} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {children}
    </>
  );
}

interface FigureFilesProps {
  /** The address of the files without `/svg`. */
  readonly base: string;
  readonly query?: string;
  readonly title: string;
}

/** Where a figure is as a file. */
export function FigureFiles({ base, query = '', title }: FigureFilesProps) {
  const { t } = useTranslation('team');
  return (
    <p className="figure-files">
      {t('heard.files')}{' '}
      {(['svg', 'png', 'csv'] as const).map((format, index) => (
        <span key={format}>
          {index > 0 && ' · '}
          <a href={`${base}/${format}${query}`} aria-label={t('heard.file', { format: format.toUpperCase(), title })}>
            {format.toUpperCase()}
          </a>
        </span>
      ))}
    </p>
  );
}
