import { useTranslation } from 'react-i18next';
import { DotPlot } from '#app/charts/dot-plot.tsx';
import { MOST_GROUPS } from '#app/charts/group-row.ts';
import { GroupTable } from '#app/charts/group-table.tsx';
import { ticksTo } from '#app/charts/ticks.ts';
import { say } from '#app/domain/report/bilingual.ts';
import type { EditionCrossTable } from '#app/domain/report/edition-parts.ts';
import { formatNumber, formatPercent } from '#app/i18n/format.ts';
import { crossAnchor } from './anchors.ts';
import { crossRows, drawnGroups, widestDifference, type DrawnGroups } from './cross-rows.ts';
import type { EditionView } from './edition-view.ts';
import { figureFiles } from './figure-files.ts';
import { Heading, type HeadingLevel } from './heading.tsx';
import { Provenance } from './provenance.tsx';
import { AudienceOf, KeptFigures } from './report-figure.tsx';

interface CrossFigureProps {
  readonly cross: EditionCrossTable;
  readonly view: EditionView;
  /** Some of its rows, of one area; null: all. */
  readonly part: { readonly key: string; readonly isIn: (row: string) => boolean } | null;
  readonly level: HeadingLevel;
}

/** How groups differ: where they differ most in a sentence, a dot for each group, and one tap away the table. */
export function CrossFigure({ cross, view, part, level }: CrossFigureProps) {
  const { t } = useTranslation('report');
  const { document, language, links } = view;
  const anchor = crossAnchor(cross.id);
  const id = part === null ? anchor : `${anchor}.under.${part.key}`;
  const titleOf = (table: string) => {
    const found = document.tables.find((candidate) => candidate.id === table);
    return found === undefined ? '' : say(found.title, language).text;
  };
  const all = crossRows(
    cross,
    document,
    language,
    (count) => (count === null ? t('cross.ofHidden') : t('cross.of', { number: formatNumber(count, language) })),
    part?.isIn ?? (() => true),
  );
  const drawn = drawnGroups(all, MOST_GROUPS, (groups) => t('cross.hiddenNote', { list: groups.join('; ') }));
  const summary = useSentence(drawn);
  if (all.rows.length === 0) return null;
  const columns = titleOf(cross.columnTable);
  const title =
    part === null ? t('cross.title', { rows: titleOf(cross.rowTable), columns }) : t('cross.title-short', { columns });
  return (
    <figure className="finding-figure by-group" id={id} aria-labelledby={`${id}-title`}>
      {part === null && <AudienceOf table={cross} view={view} />}
      <Heading level={level} of={id}>
        {title}
      </Heading>
      <p>{summary}</p>
      <Dots drawn={drawn} id={id} summary={`${title}. ${summary}`} language={language} />
      <details>
        <summary>{t('cross.table')}</summary>
        <GroupTable
          words={{ caption: `${title}. ${t('cross.share')}`, row: t('cross.row'), hidden: t('cross.hidden') }}
          groups={all.groups}
          rows={all.rows}
        />
        {cross.threshold > document.threshold && (
          <p>{t('cross.threshold', { threshold: formatNumber(cross.threshold, language) })}</p>
        )}
      </details>
      <KeptFigures of={cross} view={view} />
      <Provenance
        made={cross.made}
        language={language}
        files={figureFiles(links, cross.id)}
        rounded={cross.rounded === true}
      />
    </figure>
  );
}

/** Where the groups that can be shown differ most; or that there is nothing to compare. */
function useSentence(drawn: DrawnGroups): string {
  const { t } = useTranslation('report');
  const widest = widestDifference(drawn);
  if (widest !== null) return `${t('cross.difference', { ...widest })} ${t('cross.share')}`;
  const [only] = drawn.groups;
  return only === undefined ? t('cross.withheld') : t('cross.one', { group: only.label });
}

interface DotsProps {
  readonly drawn: DrawnGroups;
  readonly id: string;
  readonly summary: string;
  readonly language: string;
}

function Dots({ drawn: { groups, rows, hidden, left }, id, summary, language }: DotsProps) {
  const { t } = useTranslation('report');
  const largest = Math.max(0, ...rows.flatMap(({ shares }) => shares.map((share) => share?.share ?? 0)));
  return (
    <>
      {largest > 0 && (
        <DotPlot
          id={id}
          summary={summary}
          direction="ltr"
          groups={groups}
          rows={rows}
          ticks={ticksTo(largest).map((value) => ({ value, text: formatPercent(value, language) }))}
        />
      )}
      {hidden.length > 0 && (
        <p className="not-shown">{t('cross.hiddenGroups', { list: hidden.map(({ label }) => label).join('; ') })}</p>
      )}
      {left > 0 && (
        <p className="not-shown">{t('cross.more', { count: left, number: formatNumber(left, language) })}</p>
      )}
    </>
  );
}
