import { useTranslation } from 'react-i18next';
import type { EditionTable } from '#app/domain/report/edition.ts';
import { rowAnchor } from './anchors.ts';
import { AreaSection } from './area-section.tsx';
import { areaParts, hasMoreThanName, themesTable, type AreaParts } from './area-parts.ts';
import { CrossFigures } from './cross-figures.tsx';
import type { EditionView } from './edition-view.ts';
import { Heading } from './heading.tsx';
import { ReportFigure } from './report-figure.tsx';
import { Say } from './say.tsx';
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
  const parts = areaParts(document, table, leads);
  const named = parts.filter((area) => !hasMoreThanName(area, themes));
  return (
    <>
      <ReportFigure table={table} view={view} />
      <CrossFigures of={byGroup} view={view} level={3} />
      {parts
        .filter((area) => !named.includes(area))
        .map((area) => (
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
      <NamedAreas of={named} table={table} view={view} />
    </>
  );
}

interface NamedAreasProps {
  readonly of: readonly AreaParts[];
  readonly table: EditionTable;
  readonly view: EditionView;
}

/** The areas of which nothing but the name can be said, in one list: each keeps its address. */
function NamedAreas({ of: areas, table, view: { language } }: NamedAreasProps) {
  const { t } = useTranslation('report');
  if (areas.length === 0) return null;
  const undecided = areas.some(({ commitments }) => commitments.length > 0);
  const id = `${table.id}.named`;
  return (
    <section className="area" id={id} aria-labelledby={`${id}-title`}>
      <Heading level={3} of={id}>
        {t('area.named')}
      </Heading>
      <p>{t('area.hidden')}</p>
      {undecided && <p>{t('area.namedUndecided')}</p>}
      <ul className="facts">
        {areas.map(({ key, label }) => (
          <li key={key} id={rowAnchor(table.id, key)}>
            <Say of={label} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}
