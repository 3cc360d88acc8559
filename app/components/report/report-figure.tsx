import { useTranslation } from 'react-i18next';
import type { EditionTable } from '#app/domain/report/edition.ts';
import type { EditionView } from './edition-view.ts';
import { EstimateBasis } from './estimate-basis.tsx';
import { figureFiles } from './figure-files.ts';
import { FigurePart } from './figure-part.tsx';
import { useFigureRows } from './figure-rows.ts';
import { Heading, type HeadingLevel } from './heading.tsx';
import { dayText } from './numbers.ts';
import { Provenance } from './provenance.tsx';
import { agreementsOf, ReaderAgreement, ReaderNotes } from './reader-agreement.tsx';
import { Say } from './say.tsx';
import { useSummary } from './summary.ts';

interface ReportFigureProps {
  readonly table: EditionTable;
  readonly view: EditionView;
  readonly level?: HeadingLevel;
}

/** One result: a sentence, a chart, and one tap away the table and how it was made. It has an address of its own. */
export function ReportFigure({ table, view, level = 3 }: ReportFigureProps) {
  const { t } = useTranslation('report');
  const summarize = useSummary();
  const figureRows = useFigureRows();
  const { document, language, links } = view;
  const all = figureRows(table, language);
  const summary = summarize(table, all, language);
  const targets = agreementsOf(table, document);
  // Each area says by itself what readers noted about it.
  const notes = table.section === 'areas' || table.section === 'themes' ? [] : targets;
  return (
    <figure className="finding-figure" id={table.id} aria-labelledby={`${table.id}-title`}>
      <AudienceOf table={table} view={view} />
      <Heading level={level} of={table.id}>
        <Say of={table.title} language={language} />
      </Heading>
      {all.rows.length === 0 ? (
        <p className="withheld">{t('figure.withheld')}</p>
      ) : (
        <>
          <p>{summary.shown}</p>
          <EstimateBasis table={table} document={document} language={language} />
          <FigurePart of={table} all={all} part={null} summary={summary} language={language} />
          <ReaderNotes targets={notes} language={language} />
        </>
      )}
      <KeptFigures of={table} view={view} />
      {all.rows.length > 0 && <ReaderAgreement targets={targets} language={language} />}
      <Provenance
        made={table.made}
        language={language}
        files={all.rows.length === 0 ? null : figureFiles(links, table.id)}
        rounded={document.rounding !== undefined}
      />
    </figure>
  );
}

/** Whose answers they are, where a report has those of several audiences: they are never pooled. */
export function AudienceOf({
  table,
  view: { document, language },
}: {
  readonly table: { readonly audience: string };
  readonly view: EditionView;
}) {
  const audience = document.audiences.find(({ key }) => key === table.audience);
  if (document.audiences.length < 2 || audience === undefined) return null;
  return (
    <p className="figure-audience">
      <Say of={audience.label} language={language} />
    </p>
  );
}

/** That figures are those of an earlier edition, and why. */
export function KeptFigures({
  of: { figuresFrom },
  view: { document, language },
}: {
  readonly of: Pick<EditionTable, 'figuresFrom'>;
  readonly view: EditionView;
}) {
  const { t } = useTranslation('report');
  const { edition, publishedAt, kind } = figuresFrom;
  if (edition === document.edition) return null;
  const day = dayText(publishedAt, language, document.consultation.timeZone);
  // A preview for the Council is at no public address: its number would lead nowhere.
  const words = kind === 'council-preview' ? t('figure.keptSince', { day }) : t('figure.kept', { edition, day });
  return <p className="kept">{words}</p>;
}
