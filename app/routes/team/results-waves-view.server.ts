import type { Figure } from '#app/charts/figure.ts';
import type { GroupRow } from '#app/charts/group-row.ts';
import { summaryOfPairs } from '#app/charts/summary-of-groups.ts';
import { ticksTo } from '#app/charts/ticks.ts';
import { isOfficialLanguage, say } from '#app/domain/report/bilingual.ts';
import { languageLabel, otherLanguages } from '#app/domain/report/words.ts';
import type { WaveShare } from '#app/domain/results/compare-waves.ts';
import type { WaveItem } from '#app/domain/wave-mapping.ts';
import { formatNumber, formatPercent } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { OpenWaveResults, WaveSource } from '#app/services/open-wave-results.ts';
import { shown, shownText } from './shown-text.server.ts';
import type { Speaking } from './theming-view.server.ts';

type Saying = Pick<Speaking, 't' | 'language'>;
type Compared = OpenWaveResults['tables'][number];

/** What was asked, found, or spoken: the title of a table of two waves. */
function titleOf({ id }: Compared, { items }: OpenWaveResults, { t, language }: Saying): string {
  if (id === 'languages' || id === 'areas' || id === 'themes') return t(`team:wavesResults.table.${id}`);
  const item = items.find(({ kind, key }) => kind === 'question' && `question.${key}` === id);
  const own = wordsOf(item?.now, id, language).text;
  const of = items.find(({ kind, key }) => kind === 'question' && key === item?.now?.of);
  return of === undefined ? own : `${wordsOf(of.now, of.key, language).text} ${own}`;
}

/** A choice in the words of the survey; what the survey has no words for (yes, a point of a scale, a band) in the report's. */
function rowName({ id, labels }: Compared, key: string, { items }: OpenWaveResults, language: string) {
  const official = isOfficialLanguage(language) ? language : 'en';
  if (id === 'languages')
    return shown(say(key === 'other' ? otherLanguages : languageLabel(key), official).text, official);
  const kind = id === 'areas' ? 'area' : id === 'themes' ? 'theme' : 'choice';
  const question = id.slice('question.'.length);
  const found = items.find(
    (item) =>
      item.kind === kind &&
      (kind === 'choice'
        ? [question, question.split('.')[0]].some((of) => item.key === `${of ?? ''}.${key}`)
        : item.key === key),
  );
  const own = labels[key];
  if (found !== undefined || own === undefined) return wordsOf(found?.now, key, language);
  const said = say(own, official);
  return shown(said.text, said.language);
}

function wordsOf(item: WaveItem | null | undefined, key: string, language: string) {
  const named = item?.texts.find(({ text }) => Object.keys(text).length > 0);
  return named === undefined ? shown(key, language) : shownText(named.text, language);
}

/** Two waves of one table as a figure; no difference is written, only what each wave shows by itself. */
export function waveFigure(
  table: Compared,
  open: OpenWaveResults,
  saying: Saying,
): Extract<Figure, { readonly kind: 'pairs' }> {
  const { t, language } = saying;
  const shareText = (one: WaveShare | null) =>
    one === null
      ? null
      : {
          share: one.share,
          text: formatPercent(one.share, language),
          count: { value: one.count, text: formatNumber(one.count, language) },
        };
  const rows = table.rows.map((row): GroupRow => {
    const name = rowName(table, row.key, open, language);
    return {
      ...{ key: row.key, label: name.text, shares: [shareText(row.before), shareText(row.now)] },
      ...(name.language !== language && { language: name.language }),
      ...(row.reworded && { note: t('team:wavesResults.rewordedRow') }),
    };
  });
  const asked = (count: number | null) =>
    count === null ? t('team:heard.few') : t('team:wavesResults.n', { count, number: formatNumber(count, language) });
  const largest = Math.max(0.05, ...table.rows.flatMap(({ before, now }) => [before?.share ?? 0, now?.share ?? 0]));
  const live = open.before.of === 'live' || open.now.of === 'live';
  return {
    ...{ kind: 'pairs', title: titleOf(table, open, saying), language, direction: directionOf(language), rows },
    summary: sentenceOf(rows, saying),
    source: [sourceText(open.before, 'before', saying), sourceText(open.now, 'now', saying)],
    notForPublication: live ? t('team:heard.notForPublication') : null,
    unwritable: t('team:heard.unwritable'),
    hiddenText: t('team:results.figure.hidden'),
    against: { key: 'before', label: shownText(open.earlier.title, language).text, asked: asked(table.askedBefore) },
    shown: { key: 'now', label: shownText(open.consultation.title, language).text, asked: asked(table.askedNow) },
    ticks: ticksTo(largest).map((value) => ({ value, text: formatPercent(value, language) })),
  };
}

function sentenceOf(rows: readonly GroupRow[], { t }: Saying): string {
  const summary = summaryOfPairs(rows);
  if (summary.kind === 'none-shown') return t('team:wavesResults.noneShown');
  if (summary.kind === 'alike') return t('team:wavesResults.alike');
  const [before, now] = summary.row.shares;
  return t('team:wavesResults.widest', { label: summary.row.label, before: before?.text ?? '', now: now?.text ?? '' });
}

function sourceText(source: WaveSource, which: 'before' | 'now', { t, language }: Saying): string {
  const number = source.of === 'edition' ? formatNumber(source.number, language) : '';
  return t(`team:wavesResults.source.${which}.${source.of}`, { number });
}

/** Everything that the page shows of two waves. */
export function wavesView(open: OpenWaveResults, saying: Saying, base: string) {
  const { t } = saying;
  const view = (table: Compared) => ({
    id: `table-${table.id.replaceAll('.', '-')}`,
    figure: waveFigure(table, open, saying),
    warnings: [
      ...(table.reworded ? [t('team:wavesResults.reworded')] : []),
      ...(table.readOtherwise ? [t('team:wavesResults.readOtherwise')] : []),
    ],
    files: `${base}/${encodeURIComponent(table.id)}`,
  });
  const mixed = open.tables.filter(({ id }) => open.otherMix.includes(id)).map((one) => titleOf(one, open, saying));
  return {
    who: open.tables.filter(({ aboutYou }) => aboutYou).map(view),
    what: open.tables.filter(({ aboutYou }) => !aboutYou).map(view),
    warnings: [
      ...mixed.map((title) => t('team:wavesResults.otherMix', { title })),
      ...(open.pipelineChanged ? [t('team:wavesResults.pipeline')] : []),
    ],
    missing: (['before', 'now'] as const).filter((which) => open[which].of === 'nothing'),
    undecided: open.items.filter(({ comparable }) => comparable === 'undecided').length,
  };
}
