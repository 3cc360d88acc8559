import { useTranslation } from 'react-i18next';
import type { TextFilter } from './text-view.ts';

export interface FilterLink {
  readonly filter: TextFilter;
  readonly href: string;
  readonly number: string;
  readonly current: boolean;
}

/** Which texts are listed: by how far they have come, with how many there are. */
export function TextFilterLinks({ filters }: { readonly filters: readonly FilterLink[] }) {
  const { t } = useTranslation('team');
  return (
    <nav className="text-filters" aria-label={t('texts.filters')}>
      <ul className="plain-list">
        {filters.map(({ filter, href, number, current }) => (
          <li key={filter}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {t(`texts.filter.${filter}`)} <span className="text-number">{number}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
