import { byLargestShare, type GroupRow } from '#app/charts/group-row.ts';
import type { Figure } from '#app/charts/figure.ts';
import { ticksTo } from '#app/charts/ticks.ts';
import { commentKinds } from '#app/domain/comment-kind.ts';
import { kindKey } from '#app/domain/results/declare-variables.ts';
import { formatNumber, formatPercent } from '#app/i18n/format.ts';
import type { SeenResults } from '#app/services/see-results.ts';
import { leftOut } from './results-cross.server.ts';
import { frameOf, type FigureSurroundings } from './results-figures.server.ts';
import { categoryName } from './results-names.server.ts';

/**
 * What kind of thing people say about each area: of those who wrote about it, how many spoke of a need, a strength and so on.
 * Where not every comment was read they are those of the random sample. An area of fewer people than the threshold is named
 * and not shown: its kinds would be figures of these few. Null where no kind is known.
 */
export function kindsFigure(
  { counts, store, threshold, exact }: Pick<SeenResults, 'counts' | 'store' | 'threshold' | 'exact'>,
  around: FigureSurroundings,
): (Figure & { readonly kind: 'dots' }) | null {
  const { t, language } = around;
  const areas = counts.get('areas');
  const kinds = new Map(counts.get('kinds')?.rows.map(({ key, count }) => [key, count]));
  const variable = store.columns.get('areas')?.variable;
  if (areas === undefined || variable === undefined || kinds.size === 0) return null;
  // Estimates are for who may see exact counts, of kinds as of areas.
  if (!exact && areas.reading?.basis !== 'read') return null;
  const rows = areas.rows.flatMap(({ key, count: about }): GroupRow[] => {
    if (about === null || about < threshold) return [];
    const shares = commentKinds.map((kind) => {
      const count = kinds.get(kindKey(key, kind)) ?? null;
      if (count === null) return null;
      const share = Math.min(1, count / about);
      return {
        share,
        text: formatPercent(share, language),
        count: { value: count, text: formatNumber(count, language) },
      };
    });
    if (shares.every((one) => one === null)) return [];
    return [{ key, label: `${categoryName(variable, key, around)} (${formatNumber(about, language)})`, shares }];
  });
  const shownKeys = new Set(rows.map(({ key }) => key));
  const few = areas.rows.filter(({ key, count }) => count !== 0 && !shownKeys.has(key));
  if (rows.length === 0 && few.length === 0) return null;
  const note = leftOut(
    few.map(({ key }) => categoryName(variable, key, around)),
    around,
  );
  const frame = frameOf(t('team:results.kinds.title'), around);
  const most = byLargestShare(rows)[0];
  const largest = Math.max(0, ...rows.flatMap(({ shares }) => shares.map((one) => one?.share ?? 0)));
  const at = most?.shares.findIndex((one) => one?.share === largest) ?? -1;
  const kind = commentKinds[at];
  return {
    ...frame,
    source: note === null ? frame.source : [note, ...frame.source],
    summary:
      rows.length === 0
        ? t('team:results.cross.none-shown')
        : most === undefined || kind === undefined || largest === 0
          ? t('team:results.kinds.none')
          : t('team:results.kinds.most', {
              label: most.label,
              kind: t(`team:results.kind.${kind}`),
              share: formatPercent(largest, language),
            }),
    kind: 'dots',
    groups: commentKinds.map((one) => ({ key: one, label: t(`team:results.kind.${one}`) })),
    rows: byLargestShare(rows),
    ticks: ticksTo(Math.max(0.1, largest)).map((value) => ({ value, text: formatPercent(value, language) })),
  };
}
