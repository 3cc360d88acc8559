import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const EVERY_MS = 10_000;

interface News {
  readonly revision: number;
  readonly lines: readonly string[];
}

/**
 * What others have done in the workshop since the page was loaded, said politely; nothing on the page moves, and nothing
 * that is typed is touched. Without scripts the next page says it.
 */
export function WorkshopNews({ since, home }: { readonly since: number; readonly home: string }) {
  const { t } = useTranslation('team');
  const [news, setNews] = useState<News>({ revision: since, lines: [] });
  useEffect(() => {
    const ended = new AbortController();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible')
        void newsSince(home, since, ended.signal).then((found) => {
          if (found !== null) setNews(found);
        });
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      ended.abort();
    };
  }, [home, since]);
  return (
    <div className="workshop-news" role="status">
      {news.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {news.lines.length > 0 && (
        <p>
          <a href={`${home}/changes`}>{t('themes.news.show')}</a>
        </p>
      )}
    </div>
  );
}

/** Null: nothing could be learnt now, as without a connection; the next time may do better. */
async function newsSince(home: string, since: number, signal: AbortSignal): Promise<News | null> {
  try {
    const answer = await fetch(`${home}/changes.json?since=${String(since)}`, { signal });
    return answer.ok ? ((await answer.json()) as News) : null;
  } catch {
    return null;
  }
}
