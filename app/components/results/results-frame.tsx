import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import { ResultsFilters } from './results-filters.tsx';
import type { ResultsFrameView } from './results-frame-view.ts';
import { ResultsNav } from './results-nav.tsx';

interface ResultsFrameProps {
  readonly frame: ResultsFrameView;
  readonly title: string;
  readonly children: ReactNode;
}

/** What every page of results has: whose they are, of when, that they are not for publication, and the filters. */
export function ResultsFrame({ frame, title, children }: ResultsFrameProps) {
  const { t } = useTranslation('team');
  const { home, consultation, pages, counting, seen } = frame;
  return (
    <>
      <p className="soft">
        <a href={home}>
          <TextInLanguage of={consultation} />
        </a>
      </p>
      <h1>{title}</h1>
      <ResultsNav pages={pages} />
      {counting !== null && <Counting progress={counting.progress} />}
      {seen !== null && (
        <>
          <p className="not-for-publication">{seen.notForPublication}</p>
          {seen.audiences.length > 0 && <Audiences audiences={seen.audiences} />}
          {seen.problems.length > 0 ? <Problems problems={seen.problems} /> : <ResultsFilters seen={seen} />}
          {seen.refused !== null && <p className="notice results-refused">{seen.refused}</p>}
          {children}
          <p className="soft results-as-of">
            {seen.asOf} {seen.newer && t('results.newer')}
          </p>
        </>
      )}
    </>
  );
}

type Seen = NonNullable<ResultsFrameView['seen']>;

function Audiences({ audiences }: Pick<Seen, 'audiences'>) {
  const { t } = useTranslation('team');
  return (
    <nav className="results-audiences" aria-label={t('results.audiences')}>
      <p>{t('results.audiences')}</p>
      <ul>
        {audiences.map(({ key, name, href, current }) => (
          <li key={key}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              <TextInLanguage of={name} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Problems({ problems }: Pick<Seen, 'problems'>) {
  const { t } = useTranslation('team');
  return (
    <div className="notice notice-strong results-problems" role="alert">
      <h2>{t('results.problem.title')}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <p>
        <a href="?">{t('results.problem.all')}</a>
      </p>
    </div>
  );
}

/** The page asks again by itself (`resultsMeta`), without scripts too. */
function Counting({ progress }: NonNullable<ResultsFrameView['counting']>) {
  const { t } = useTranslation('team');
  return (
    <div className="results-counting" role="status">
      <p className="lead">{t('results.counting')}</p>
      {progress === null ? (
        <progress aria-label={t('results.counting')} />
      ) : (
        <>
          <progress aria-label={t('results.counting')} value={progress.done} max={Math.max(1, progress.people)} />
          <p>{progress.text}</p>
        </>
      )}
      <p className="soft">{t('results.again')}</p>
    </div>
  );
}
