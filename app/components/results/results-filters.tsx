import { useTranslation } from 'react-i18next';
import type { FilterControl, FilterControls, ResultsFrameView, SentencePart } from './results-frame-view.ts';

/** Whose answers are shown, as a sentence, and one tap away the boxes that make it. It asks for an address, which can be kept and sent on. */
export function ResultsFilters({ seen }: { readonly seen: NonNullable<ResultsFrameView['seen']> }) {
  const { t } = useTranslation('team');
  const { filters, sentence, people } = seen;
  return (
    <section className="results-filters" aria-labelledby="filters-title">
      <h2 id="filters-title" className="visually-hidden">
        {t('results.filters.title')}
      </h2>
      <p className="results-sentence">
        <Sentence parts={sentence} /> {people}
      </p>
      {filters !== null && <FilterForm filters={filters} />}
    </section>
  );
}

function Sentence({ parts }: { readonly parts: readonly SentencePart[] }) {
  return parts.map(({ text, strong }, index) =>
    strong ? <strong key={String(index)}>{text}</strong> : <span key={String(index)}>{text}</span>,
  );
}

function FilterForm({ filters: { variables, from, to, kept, without } }: { readonly filters: FilterControls }) {
  const { t } = useTranslation('team');
  return (
    <>
      <details className="results-change">
        <summary>{t('results.filters.change')}</summary>
        <form method="get">
          {kept.map(({ name, value }) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="results-days">
            <Day name="from" label={t('results.filters.from')} value={from} />
            <Day name="to" label={t('results.filters.to')} value={to} />
          </div>
          {variables.map((variable) => (
            <Boxes key={variable.name} variable={variable} />
          ))}
          <button type="submit" className="button">
            {t('results.filters.show')}
          </button>
        </form>
      </details>
      {without !== null && (
        <p className="results-without">
          <a href={without}>{t('results.filters.all')}</a>
        </p>
      )}
    </>
  );
}

function Day({ name, label, value }: { readonly name: string; readonly label: string; readonly value: string }) {
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <input id={`filter-${name}`} type="date" name={name} defaultValue={value} />
    </div>
  );
}

function Boxes({ variable: { name, title, chosen, choices } }: { readonly variable: FilterControl }) {
  const { t } = useTranslation('team');
  return (
    <details className="results-boxes" open={chosen !== null}>
      <summary>
        {title}: <b>{chosen ?? t('results.filters.everybody')}</b>
      </summary>
      <fieldset>
        <legend className="visually-hidden">{title}</legend>
        {choices.map(({ value, label, checked }) => (
          <label key={value}>
            <input type="checkbox" name={name} value={value} defaultChecked={checked} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
