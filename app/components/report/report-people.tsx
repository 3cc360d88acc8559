import { useTranslation } from 'react-i18next';
import { PREFER_NOT_TO_SAY } from '#app/domain/answer-field.ts';
import { countOf, NO_ANSWER } from '#app/domain/report/published.ts';
import type { EditionTable } from '#app/domain/report/edition.ts';
import { say } from '#app/domain/report/bilingual.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { Benchmarks } from './benchmark-figure.tsx';
import type { EditionView } from './edition-view.ts';
import { Heading } from './heading.tsx';
import { colonIn } from './numbers.ts';
import { ReportFigure } from './report-figure.tsx';
import { Say } from './say.tsx';

/** Who answered, by language and by what they said about themselves, and who is missing. */
export function ReportPeople({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const { tables } = view.document;
  const about = tables.filter(({ section, rows }) => section === 'about-you' && rows.length > 0);
  return (
    <section id="people" aria-labelledby="people-title">
      <h2 id="people-title">{t('sections.people')}</h2>
      <HowMany view={view} />
      {tables.filter(isAboutLanguages).map((table) => (
        <ReportFigure key={table.id} table={table} view={view} />
      ))}
      {about.length > 0 && (
        <div id="about-you">
          {about.map((table) => (
            <ReportFigure key={table.id} table={table} view={view} />
          ))}
        </div>
      )}
      <NotHeard view={view} />
    </section>
  );
}

const isAboutLanguages = ({ id, audience, rows }: EditionTable) => id === `${audience}.languages` && rows.length > 0;

function HowMany({ view: { document, language } }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const { audiences, tables } = document;
  return audiences.map(({ key, label }) => {
    const people = tables.find((table) => table.id === `${key}.people`);
    const count = people === undefined ? null : countOf(people.asked);
    return (
      <p key={key} id={people?.id}>
        {audiences.length > 1 && (
          <>
            <strong>
              <Say of={label} language={language} />
            </strong>
            {colonIn(language)}
          </>
        )}
        {count === null ? t('people.tooFew') : t('people.count', { count, number: formatNumber(count, language) })}
      </p>
    );
  });
}

/** Languages in which nobody answered, groups that cannot be counted by themselves, and the population beside. */
function NotHeard({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const { document, language } = view;
  const { tables, benchmarks = [] } = document;
  const labels = (table: EditionTable, isMeant: (row: EditionTable['rows'][number]) => boolean) =>
    table.rows
      .filter((row) => ![NO_ANSWER, PREFER_NOT_TO_SAY, table.foldInto].includes(row.key) && isMeant(row))
      .flatMap(({ key }) => {
        const label = table.labels[key];
        return label === undefined ? [] : [say(label, language).text];
      });
  const list = (words: readonly string[]) => new Intl.ListFormat(language).format([...new Set(words)]);
  const nobody = tables.filter(isAboutLanguages).flatMap((table) => labels(table, ({ cell }) => countOf(cell) === 0));
  const few = tables
    .filter((table) => (isAboutLanguages(table) || table.section === 'about-you') && countOf(table.asked) !== null)
    .map((table) => ({ table, hidden: labels(table, ({ cell }) => cell.type === 'hidden') }))
    .filter(({ hidden }) => hidden.length > 0);
  return (
    <div id="not-heard">
      <Heading level={3} of="not-heard">
        {t(benchmarks.length > 0 ? 'notHeard.title-few' : 'notHeard.title')}
      </Heading>
      {nobody.length > 0 && <p>{t('notHeard.nobody', { list: list(nobody) })}</p>}
      {few.length > 0 && (
        <>
          <p>{t('notHeard.few')}</p>
          <ul className="facts">
            {few.map(({ table, hidden }) => (
              <li key={table.id}>
                <Say of={table.title} language={language} />
                <br />
                <span className="soft">{hidden.join('; ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {benchmarks.length === 0 ? <p>{t('notHeard.unknown')}</p> : <Benchmarks view={view} />}
    </div>
  );
}
