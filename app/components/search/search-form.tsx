import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { commentKinds } from '#app/domain/comment-kind.ts';
import type { Choice, SearchFormView } from './search-view.ts';

/** Words, and what else a comment has to be; all of it stands in the address, so that a search can be sent to others. */
export function SearchForm({ view, invalid }: { readonly view: SearchFormView; readonly invalid: boolean }) {
  const { t } = useTranslation(['team', 'review']);
  const { typed, filters, areas, themes, candidates, languages, run, empty } = view;
  const filtered = Object.entries(filters).some(([name, value]) => value !== (name === 'by' ? 'people' : null));
  return (
    <form method="get" role="search" className="search-form" autoComplete="off">
      <div className="field">
        <label htmlFor="q">{t('search.words')}</label>
        <span className="soft" id="q-hint">
          {t('search.hint')}
        </span>
        <input
          id="q"
          name="q"
          type="search"
          dir="auto"
          defaultValue={typed}
          aria-describedby={invalid ? 'problem q-hint' : 'q-hint'}
          aria-invalid={invalid || undefined}
        />
      </div>
      <details className="fold" open={filtered || undefined}>
        <summary>{t('search.more')}</summary>
        <div className="search-filters">
          <Select name="language" label={t('search.language')} chosen={filters.language} any={t('search.any')}>
            <Options of={languages} />
          </Select>
          <Select name="read" label={t('search.read')} chosen={filters.read} any={t('search.any')}>
            <option value="read">{t('search.isRead')}</option>
            <option value="unread">{t('search.isUnread')}</option>
          </Select>
          <Select name="area" label={t('search.area')} chosen={filters.area} any={t('search.any')}>
            <Options of={areas} />
          </Select>
          <Select name="theme" label={t('search.theme')} chosen={filters.theme} any={t('search.any')}>
            {themes.length > 0 && (
              <optgroup label={t('search.kept')}>
                <Options of={themes} />
              </optgroup>
            )}
            {candidates.length > 0 && (
              <optgroup label={t('search.candidates')}>
                <Options of={candidates} />
              </optgroup>
            )}
          </Select>
          <Select name="kind" label={t('search.kind')} chosen={filters.kind} any={t('search.any')}>
            {commentKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`review:suggestions.kind.${kind}`)}
              </option>
            ))}
          </Select>
        </div>
        <fieldset className="search-by">
          <legend>{t('search.by')}</legend>
          {(['people', 'machine'] as const).map((by) => (
            <label key={by} className="choice">
              <input type="radio" name="by" value={by} defaultChecked={filters.by === by} />{' '}
              {by === 'people' || run === null ? t(`search.by-${by}`) : t('search.byRun', { number: run })}
            </label>
          ))}
        </fieldset>
      </details>
      <p className="actions">
        <button type="submit" className="button">
          {t('search.submit')}
        </button>
        <a href={empty}>{t('search.clear')}</a>
      </p>
    </form>
  );
}

function Select({
  name,
  label,
  chosen,
  any,
  children,
}: {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | null;
  readonly any: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen ?? ''}>
        <option value="">{any}</option>
        {children}
      </select>
    </div>
  );
}

function Options({ of }: { readonly of: readonly Choice[] }) {
  return of.map(({ value, name }) => (
    <option key={value} value={value} lang={name.language} dir={name.direction}>
      {name.text}
    </option>
  ));
}
