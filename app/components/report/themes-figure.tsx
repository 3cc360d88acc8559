import type { EditionTable } from '#app/domain/report/edition.ts';
import type { EditionView } from './edition-view.ts';
import { EstimateBasis } from './estimate-basis.tsx';
import { figureFiles } from './figure-files.ts';
import { FigurePart, type RowsPart } from './figure-part.tsx';
import { useFigureRows } from './figure-rows.ts';
import { Heading, type HeadingLevel } from './heading.tsx';
import { Provenance } from './provenance.tsx';
import { KeptFigures } from './report-figure.tsx';
import { useSummary } from './summary.ts';

interface ThemesFigureProps {
  readonly table: EditionTable;
  readonly view: EditionView;
  /** The themes of one area, or those of none. */
  readonly part: RowsPart;
  readonly heading: string;
  readonly level: HeadingLevel;
}

/** Some themes of a table: a sentence, a chart, the table, and how it was made. */
export function ThemesFigure({ table, view, part, heading, level }: ThemesFigureProps) {
  const summarize = useSummary();
  const figureRows = useFigureRows();
  const { document, language, links } = view;
  const { rows, together } = figureRows(table, language);
  const own = { rows: rows.filter(({ key }) => part.isIn(key)), together };
  if (own.rows.length === 0) return null;
  const summary = summarize(table, own, language);
  const id = `${table.id}.under.${part.key}`;
  return (
    <figure className="finding-figure" id={id} aria-labelledby={`${id}-title`}>
      <Heading level={level} of={id}>
        {heading}
      </Heading>
      {own.rows.some(({ count }) => count !== null) && <p>{summary.shown}</p>}
      <EstimateBasis table={table} document={document} language={language} />
      <FigurePart of={table} all={own} part={part} summary={summary} language={language} />
      <KeptFigures of={table} view={view} />
      <Provenance
        made={table.made}
        language={language}
        files={figureFiles(links, table.id)}
        rounded={document.rounding !== undefined}
      />
    </figure>
  );
}
