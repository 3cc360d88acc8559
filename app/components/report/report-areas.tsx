import { useTranslation } from 'react-i18next';
import type { EditionTable } from '#app/domain/report/edition.ts';
import { AreaSection } from './area-section.tsx';
import { areaParts, themesTable } from './area-parts.ts';
import { CrossFigure } from './cross-figure.tsx';
import type { EditionView } from './edition-view.ts';
import { ReportFigure } from './report-figure.tsx';
import { ThemesFigure } from './themes-figure.tsx';

/** What people wrote about: all areas beside each other, by groups, and then each with everything that is said about it. */
export function ReportAreas({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const tables = view.document.tables.filter(({ section, rows }) => section === 'areas' && rows.length > 0);
  if (tables.length === 0) return null;
  return (
    <section id="areas" aria-labelledby="areas-title">
      <h2 id="areas-title">{t('sections.areas')}</h2>
      {tables.map((table, place) => (
        <AreasOf key={table.id} table={table} view={view} leads={place === 0} />
      ))}
    </section>
  );
}

interface AreasOfProps {
  readonly table: EditionTable;
  readonly view: EditionView;
  readonly leads: boolean;
}

function AreasOf({ table, view, leads }: AreasOfProps) {
  const { t } = useTranslation('report');
  const { document } = view;
  const themes = themesTable(document, table);
  const known = new Set(table.rows.map(({ key }) => key));
  const loose = themes?.rows.filter(({ key }) => !known.has(themes.under?.[key] ?? '')).map(({ key }) => key) ?? [];
  const byGroup = (document.crossTables ?? []).filter(({ rowTable }) => rowTable === table.id);
  return (
    <>
      <ReportFigure table={table} view={view} />
      {byGroup.map((cross) => (
        <CrossFigure key={cross.id} cross={cross} view={view} part={null} level={3} />
      ))}
      {areaParts(document, table, leads).map((area) => (
        <AreaSection key={area.key} area={area} table={table} view={view} />
      ))}
      {themes !== undefined && loose.length > 0 && (
        <ThemesFigure
          table={themes}
          view={view}
          part={{ key: 'none', caption: t('area.other'), isIn: (key) => loose.includes(key) }}
          heading={t('area.other')}
          level={3}
        />
      )}
    </>
  );
}
