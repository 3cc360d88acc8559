import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import type { ThemeEntryView, ThemeListView } from './theme-view.ts';
import { WorkshopNews } from './workshop-news.tsx';

/** Themes on the left, what is open on the right; on a phone, the one or the other. */
export function WorkshopFrame({
  list,
  open,
  children,
}: {
  readonly list: ThemeListView;
  /** A theme is open: where there is room for one thing, it is that. */
  readonly open: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('team');
  return (
    <>
      <WorkshopNews since={list.revision} home={list.home} />
      <div className={open ? 'workshop workshop-open' : 'workshop'}>
        <nav className="workshop-list" aria-label={t('themes.listLabel')}>
          <Choices label={t('themes.filter.label')} links={list.filters} />
          <Choices label={t('themes.order.label')} links={list.orders} />
          {list.none !== null && <p className="empty">{list.any ? list.none : t('themes.none.ever')}</p>}
          {list.groups.map(({ area, entries }) => (
            <div key={area?.text ?? ''}>
              {area !== null && (
                <h2 className="workshop-area">
                  <TextInLanguage of={area} />
                </h2>
              )}
              <ul className="workshop-themes">
                {entries.map((entry) => (
                  <ThemeLine key={entry.key} entry={entry} here={entry.key === list.current} inArea={area !== null} />
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <div className="workshop-theme">{children}</div>
      </div>
    </>
  );
}

function Choices({ label, links }: { readonly label: string; readonly links: ThemeListView['filters'] }) {
  return (
    <div className="workshop-choices" role="group" aria-label={label}>
      {links.map(({ key, label: words, href, here }) => (
        <a key={key} href={href} aria-current={here ? 'true' : undefined}>
          {words}
        </a>
      ))}
    </div>
  );
}

function ThemeLine({
  entry,
  here,
  inArea,
}: {
  readonly entry: ThemeEntryView;
  readonly here: boolean;
  readonly inArea: boolean;
}) {
  return (
    <li>
      <a href={entry.href} aria-current={here ? 'page' : undefined} className={`workshop-${entry.standing}`}>
        <TextInLanguage of={entry.name} className="workshop-name" />
        <ThemeFacts entry={entry} inArea={inArea} />
      </a>
    </li>
  );
}

/** What is to be said of a theme in a line under its name. */
export function ThemeFacts({ entry, inArea = false }: { readonly entry: ThemeEntryView; readonly inArea?: boolean }) {
  const { standingText, size, language, agreement, unnamed, area } = entry;
  return (
    <span className="workshop-facts">
      <span>{standingText}</span>
      <span>{size}</span>
      {!inArea && area !== null && <TextInLanguage of={area} />}
      {language !== null && <bdi>{language}</bdi>}
      {agreement !== null && <span>{agreement}</span>}
      {unnamed !== null && <strong>{unnamed}</strong>}
    </span>
  );
}
