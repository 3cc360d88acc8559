import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import { ResultsFilters } from './results-filters.tsx';
import type { ResultsFrameView } from './results-frame-view.ts';

interface ResultsFrameProps {
  readonly frame: ResultsFrameView;
  readonly title: string;
  readonly children: ReactNode;
}

/** What every page of results has: whose they are, of when, that they are not for publication, and the filters. */
export function ResultsFrame({ frame, title, children }: ResultsFrameProps) {
  const { t } = useTranslation('team');
  const { home, consultation, counting, seen } = frame;
  return (
    <>
      <p className="soft">
        <a href={home}>
          <TextInLanguage of={consultation} />
        </a>
      </p>
      <h1>{title}</h1>
      <ResultsNav frame={frame} />
      {counting !== null && <Counting progress={counting.progress} />}
      {seen !== null && (
        <>
          <p className="not-for-publication">{seen.notForPublication}</p>
          {seen.audiences.length > 0 && (
            <nav aria-label={t('results.audiences')}>
              <ul className="inline-list">
                {seen.audiences.map(({ key, href, current }) => (
                  <li key={key}>
                    <a href={href} aria-current={current ? 'true' : undefined}>
                      {key}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {seen.problems.length > 0 && (
            <div className="errors" role="alert">
              <h2>{t('results.problem.title')}</h2>
              <ul>
                {seen.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
              <p>
                <a href="?">{t('results.problem.all')}</a>
              </p>
            </div>
          )}
          {seen.filters !== null && seen.problems.length === 0 && (
            <ResultsFilters filters={seen.filters} sentence={seen.sentence} people={seen.people} />
          )}
          {seen.filters === null && seen.people !== null && <p className="lead">{seen.people}</p>}
          {seen.refused !== null && <p className="notice">{seen.refused}</p>}
          {children}
          <p className="soft">
            {seen.asOf} {seen.newer && t('results.newer')}
          </p>
        </>
      )}
    </>
  );
}

function Counting({ progress }: { readonly progress: { readonly done: number; readonly people: number } | null }) {
  const { t } = useTranslation('team');
  return (
    <div role="status">
      {/* No script counts the seconds: the page asks again by itself. */}
      <meta httpEquiv="refresh" content="3" />
      <p className="lead">{t('results.counting')}</p>
      {progress === null ? (
        <progress aria-label={t('results.counting')} />
      ) : (
        <progress aria-label={t('results.counting')} value={progress.done} max={Math.max(1, progress.people)} />
      )}
    </div>
  );
}

function ResultsNav({ frame: { home, pages } }: { readonly frame: ResultsFrameView }) {
  const { t } = useTranslation('team');
  return (
    <nav className="results-nav" aria-label={t('results.pages')}>
      <ul>
        {pages.map(({ key, href, current }) => (
          <li key={key}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {t(`results.page.${key}`)}
            </a>
          </li>
        ))}
        {(['heard', 'drop-out', 'waves'] as const).map((key) => (
          <li key={key}>
            <a href={`${home}/results/${key}`}>{t(`results.page.${key}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
