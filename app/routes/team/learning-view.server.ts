import type { LearningPage, LearningRow } from '#app/components/learning/learning-view.ts';
import { LEAST_READINGS } from '#app/domain/suggestion-reception.ts';
import { formatNumber, formatPercent } from '#app/i18n/format.ts';
import type { Learning, LanguageReception, LearntRun } from '#app/services/read-learning.ts';
import { languageList } from './shown-text.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

/** How suggestions fare, in words and as a table. */
export function learningView(learning: Learning, speaking: Speaking): LearningPage {
  const [newest] = learning.runs;
  return {
    newest: newest === undefined ? [] : newestTexts(newest, speaking),
    influence: influenceTexts(learning, speaking),
    rows: learning.runs.flatMap((run) => [
      rowOfRun(run, speaking),
      ...run.languages.map((one) => rowOfLanguage(run.run, one, speaking)),
    ]),
  };
}

/** A share as points of a hundred. */
const points = (share: number, language: string): string => formatNumber(Math.round(share * 100), language);

function newestTexts({ run, total, taken, sinceBefore, before }: LearntRun, speaking: Speaking): string[] {
  const { t, language } = speaking;
  const added = formatNumber((100 * total.added) / Math.max(1, total.readings), language);
  const readings = t('team:learning.inReadings', { run, ...counted(total.readings, speaking) });
  const kept =
    taken === null
      ? t('team:learning.nothingSuggested')
      : t('team:learning.kept', {
          share: formatPercent(taken, language),
          ...counted(total.accepted + total.rejected, speaking),
        });
  return [readings, kept, t('team:learning.addedOf', { added }), ...comparedText(sinceBefore, before, speaking)];
}

function comparedText(sinceBefore: number | null, before: number | null, { t, language }: Speaking): string[] {
  if (before === null || sinceBefore === null) return [t('team:learning.nothingBefore')];
  const moved = Math.round(sinceBefore * 100);
  if (moved === 0) return [t('team:learning.asBefore', { run: before })];
  const said = { run: before, points: formatNumber(Math.abs(moved), language), count: Math.abs(moved) };
  return [t(moved > 0 ? 'team:learning.moreThanBefore' : 'team:learning.fewerThanBefore', said)];
}

function influenceTexts({ mode, arms, influence }: Learning, speaking: Speaking): string[] {
  const { t, language } = speaking;
  const { shown, withheld } = arms;
  if (influence === null) {
    const measured = mode === 'half' || (shown.readings > 0 && withheld.readings > 0);
    if (!measured) return [t(`team:learning.influence.${mode === 'withheld' ? 'allWithheld' : 'allShown'}`)];
    const least = formatNumber(LEAST_READINGS, language);
    return [
      t('team:learning.influence.notYet', { least }),
      t('team:learning.influence.soFar', {
        shown: formatNumber(shown.readings, language),
        withheld: formatNumber(withheld.readings, language),
      }),
    ];
  }
  const { difference, low, high } = influence;
  const told = (least: number, most: number) => ({
    points: points(Math.abs(difference), language),
    low: points(least, language),
    high: points(most, language),
  });
  const clear =
    low > 0
      ? t('team:learning.influence.more', told(low, high))
      : high < 0
        ? t('team:learning.influence.less', told(-high, -low))
        : t('team:learning.influence.unclear', { ...told(low, high), points: points(difference, language) });
  const arm = (share: number, pairs: number, readings: number) => ({
    share: formatPercent(share, language),
    pairs: formatNumber(pairs, language),
    ...counted(readings, speaking),
  });
  return [
    clear,
    t('team:learning.influence.seen', arm(influence.shown, shown.pairs, shown.readings)),
    t('team:learning.influence.unseen', arm(influence.withheld, withheld.pairs, withheld.readings)),
    t('team:learning.influence.interval'),
  ];
}

function rowOfRun({ run, total, taken }: LearntRun, { t, language }: Speaking): LearningRow {
  const number = (value: number) => formatNumber(value, language);
  return {
    id: String(run),
    run: t('team:theming.run', { number: run }),
    language: '',
    readings: number(total.readings),
    counts: { accepted: number(total.accepted), rejected: number(total.rejected), added: number(total.added) },
    share: taken === null ? '—' : formatPercent(taken, language),
  };
}

function rowOfLanguage(run: number, of: LanguageReception, { t, language }: Speaking): LearningRow {
  const told = (tally: LanguageReception['readings']): string =>
    tally.kind === 'fewer'
      ? t('team:learning.fewerThan', { number: formatNumber(tally.than, language) })
      : t('team:learning.orMore', { number: formatNumber(tally.count, language) });
  return {
    id: `${String(run)} ${of.language}`,
    run: null,
    language: of.language === 'und' ? t('team:learning.unknownLanguage') : languageList([of.language], language),
    readings: told(of.readings),
    counts:
      of.counts === null
        ? null
        : { accepted: told(of.counts.accepted), rejected: told(of.counts.rejected), added: told(of.counts.added) },
    // Of numbers that are told in steps no share can be told.
    share: '—',
  };
}
