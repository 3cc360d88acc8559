import { useTranslation } from 'react-i18next';
import type { FilterControls } from './results-frame-view.ts';

interface ResultsFiltersProps {
  readonly filters: FilterControls;
  readonly sentence: string;
  readonly people: string | null;
}

/** The filters as a sentence, and one tap away the boxes that make it. It asks for an address, which can be kept and sent on. */
export function ResultsFilters({ filters, sentence, people }: ResultsFiltersProps) {
  const { t } = useTranslation('team');
  const { variables, from, to, kept, any } = filters;
  return (
    <section className="results-filters" aria-labelledby="filters-title">
      <h2 id="filters-title" className="visually-hidden">
        {t('results.filters.title')}
      </h2>
      <p className="lead">
        {sentence} {people}
      </p>
      <details>
        <summary>{t('results.filters.change')}</summary>
        <form method="get" className="panel">
          {kept.map(({ name, value }) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="results-days">
            <label>
              <span>{t('results.filters.from')}</span>
              <input type="date" name="from" defaultValue={from} />
            </label>
            <label>
              <span>{t('results.filters.to')}</span>
              <input type="date" name="to" defaultValue={to} />
            </label>
          </div>
          {variables.map(({ name, title, chosen, choices }) => (
            <details key={name} open={chosen !== null}>
              <summary>
                {title}: {chosen ?? t('results.filters.everybody')}
              </summary>
              <fieldset>
                <legend className="visually-hidden">{title}</legend>
                {choices.map(({ value, label, checked }) => (
                  <label key={value} className="check">
                    <input type="checkbox" name={name} value={value} defaultChecked={checked} />
                    <span>{label}</span>
                  </label>
                ))}
              </fieldset>
            </details>
          ))}
          <p>
            <button type="submit" className="button">
              {t('results.filters.show')}
            </button>{' '}
            {any && <a href="?">{t('results.filters.all')}</a>}
          </p>
        </form>
      </details>
    </section>
  );
}
