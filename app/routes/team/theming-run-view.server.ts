import type { ComparedRow, MovedComment, RunComparisonView } from '#app/components/theming/run-comparison-view.ts';
import type { Shown } from '#app/components/review-view.ts';
import { commentKinds } from '#app/domain/comment-kind.ts';
import { markText } from '#app/domain/marked-text.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { ComparedThemingRuns, RunTheme } from '#app/services/compare-theming-runs.ts';
import { rowOfChange, type ShownMoves } from '#app/services/show-moves.ts';
import { differenceTexts, moveText, reasonTexts, tallyTexts } from './move-text.server.ts';
import { shown, shownEntry } from './shown-text.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

/** A comparison as its page shows it; null for the first run of a consultation. */
export function comparisonView(
  compared: ComparedThemingRuns,
  moves: ShownMoves,
  of: string | null,
  speaking: Speaking,
): RunComparisonView | null {
  if (compared.compared === null) return null;
  const { comparison, with: before, themes: themesBefore } = compared.compared;
  const themeOf = (themes: readonly RunTheme[], key: string) => themes.find((theme) => theme.key === key);
  const tallies = (id: string) => {
    const tally = moves.reasons.get(id);
    return tally === undefined ? [] : tallyTexts(tally, before.number, speaking);
  };
  const rowsFor = (type: 'area' | 'kind') =>
    comparison.targets
      .filter((target) => target.targetType === type)
      .map((target) => {
        const id = `${type}:${target.targetKey}`;
        return rowOf(id, targetName(compared, type, target.targetKey, speaking), target, tallies, speaking);
      });
  const themes = comparison.themes.map((change): ComparedRow => {
    const theme =
      change.to === null ? themeOf(themesBefore, change.from[0] ?? '') : themeOf(compared.themes, change.to);
    const earlier = change.from.flatMap((key) => themeOf(themesBefore, key)?.label ?? []);
    const names = new Intl.ListFormat(speaking.language, { type: 'conjunction' }).format(earlier);
    return {
      ...rowOf(rowOfChange(change), themeName(theme), change, tallies, speaking),
      fate: speaking.t(`team:run.fate.${change.fate}`, { names }),
      proposed: theme === undefined || theme.proposedLabel === null ? null : shown(theme.proposedLabel, theme.language),
    };
  });
  const areas = rowsFor('area');
  const kinds = rowsFor('kind');
  const row = [...areas, ...kinds, ...themes].find(({ id }) => id === of);
  return {
    ...{ with: before.number, number: compared.run.number, areas, kinds, themes },
    differences: differenceTexts(compared, speaking),
    moved: row === undefined ? null : movedView(row.name, compared, moves, speaking),
  };
}

function rowOf(
  id: string,
  name: Shown,
  { before, after, kept }: { readonly before: number; readonly after: number; readonly kept: number },
  tallies: (id: string) => readonly string[],
  { t, language }: Speaking,
): ComparedRow {
  const [gained, lost] = [after - kept, before - kept];
  const number = (value: number) => formatNumber(value, language);
  const why = tallies(id);
  return {
    ...{ id, name, fate: null, proposed: null, before: number(before), after: number(after) },
    moved:
      gained + lost === 0 ? t('team:run.same') : t('team:run.moved', { gained: number(gained), lost: number(lost) }),
    why,
    hasMoves: why.length > 0,
  };
}

/** What an area or a kind is called. */
export function targetName(
  { areas }: ComparedThemingRuns,
  type: 'area' | 'kind',
  key: string,
  { t, language }: Speaking,
) {
  if (type === 'kind') {
    const known = commentKinds.find((kind) => kind === key);
    return shown(known === undefined ? key : t(`team:run.kind.${known}`), language);
  }
  return shownEntry(areas.find((area) => area.key === key)?.label ?? {}, language) ?? shown(key, 'en');
}

function themeName(theme: RunTheme | undefined): Shown {
  return theme === undefined ? shown('', 'und') : shown(theme.label, theme.language);
}

function movedView(
  name: Shown,
  compared: ComparedThemingRuns,
  { moves, count }: ShownMoves,
  speaking: Speaking,
): RunComparisonView['moved'] {
  const comments = moves.map((move): MovedComment => {
    const language = move.comment?.language ?? 'und';
    return {
      id: move.commentId,
      what: moveText(move, compared, speaking),
      reasons: reasonTexts(move, compared, speaking),
      comment:
        move.comment === null || move.comment.text === ''
          ? null
          : {
              language,
              direction: language === 'und' ? 'auto' : directionOf(language),
              pieces: markText(move.comment.text, []),
            },
    };
  });
  const more = count > comments.length;
  return {
    name,
    comments,
    shownOnly: more ? speaking.t('team:run.shownOnly', counted(comments.length, speaking)) : null,
  };
}
