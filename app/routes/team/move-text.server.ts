import type { AreaWord, Move, MoveReason, MoveReasonCode, RunDifference } from '#app/domain/run-comparison.ts';
import { formatNumber, formatScore } from '#app/i18n/format.ts';
import type { ComparedThemingRuns } from '#app/services/compare-theming-runs.ts';
import { counted, settingName, type Speaking } from './theming-view.server.ts';

/** So many words are named in a sentence; the rest is counted. */
const WORDS_NAMED = 12;

/** What was different about two runs, a sentence each. */
export function differenceTexts({ compared }: ComparedThemingRuns, speaking: Speaking): readonly string[] {
  return (compared?.comparison.differences ?? []).flatMap((difference) => differenceText(difference, speaking));
}

function differenceText(difference: RunDifference, speaking: Speaking): readonly string[] {
  const { t, language } = speaking;
  const number = (value: number) => formatNumber(value, language);
  const names = (list: readonly string[]) => (list.length === 0 ? t('team:run.none') : list.join(', '));
  switch (difference.kind) {
    case 'version':
      return [t('team:run.difference.version', { before: difference.before, after: difference.after })];
    case 'settings':
      return [
        t('team:run.difference.settings', { names: difference.names.map((name) => settingName(name, t)).join(', ') }),
      ];
    case 'providers':
      return [t('team:run.difference.providers', { before: names(difference.before), after: names(difference.after) })];
    case 'decisions':
    case 'comments':
      return [
        t(`team:run.difference.${difference.kind}`, {
          before: number(difference.before),
          after: number(difference.after),
        }),
      ];
    case 'keywords':
      return (['added', 'removed'] as const)
        .filter((side) => difference[side].length > 0)
        .map((side) => t(`team:run.difference.${side}`, { words: termsOf(difference[side], speaking) }));
    case 'snapshot':
      return [t('team:run.difference.snapshot')];
  }
}

function termsOf(words: readonly AreaWord[], speaking: Speaking): string {
  return wordList([...new Set(words.map(({ term }) => term))], speaking);
}

/** Words of any language in a sentence: each is kept to its own direction. */
function wordList(words: readonly string[], speaking: Speaking): string {
  const named = words.slice(0, WORDS_NAMED).map((word) => `“\u2068${word}\u2069”`);
  const rest = words.length - named.length;
  return [named.join(', '), ...(rest > 0 ? [speaking.t('team:run.more', counted(rest, speaking))] : [])].join(' ');
}

/** Why rows of a table moved, the most frequent reason first. */
export function tallyTexts(
  tally: ReadonlyMap<MoveReasonCode, number>,
  before: number,
  { t, language }: Speaking,
): readonly string[] {
  return [...tally]
    .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
    .map(([code, count]) =>
      t('team:run.tallied', {
        reason: t(`team:run.tally.${code}`, { before }),
        number: formatNumber(count, language),
      }),
    );
}

/** What moved, from which score to which; a theme by its names in both runs. */
export function moveText(move: Move, { compared, themes }: ComparedThemingRuns, { t, language }: Speaking): string {
  const score = (of: Move['from']) => (of === null ? '' : formatScore(of.score, language));
  const scores = { from: score(move.from), to: score(move.to) };
  if (move.targetType !== 'theme') {
    if (move.from === null) return t('team:run.came', scores);
    return move.to === null ? t('team:run.left', scores) : t('team:run.score', scores);
  }
  const name = (list: typeof themes, of: Move['from']) =>
    `\u2068${list.find((theme) => theme.key === of?.targetKey)?.label ?? ''}\u2069`;
  const names = { from: name(compared?.themes ?? [], move.from), to: name(themes, move.to) };
  if (move.from === null) return t('team:run.toTheme', names);
  return move.to === null ? t('team:run.outOfTheme', names) : t('team:run.fromTheme', names);
}

/** Why one suggestion moved, a sentence for each reason. */
export function reasonTexts({ reasons }: Move, compared: ComparedThemingRuns, speaking: Speaking): readonly string[] {
  const { t, language } = speaking;
  return reasons.map((reason) =>
    t(`team:run.because.${reason.code}`, {
      before: compared.compared?.with.number ?? '',
      ...('terms' in reason ? { words: wordList(reason.terms, speaking) } : {}),
      ...scoresOf(reason, language),
    }),
  );
}

function scoresOf(reason: MoveReason, language: string) {
  if (!('before' in reason)) return {};
  return { from: formatScore(reason.before, language), to: formatScore(reason.after, language) };
}
