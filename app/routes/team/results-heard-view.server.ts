import type { Figure } from '#app/charts/figure.ts';
import type { GroupRow } from '#app/charts/group-row.ts';
import { ticksTo } from '#app/charts/ticks.ts';
import type { HeardFigureView } from '#app/components/results/heard-figure.tsx';
import { isOfficialLanguage, say } from '#app/domain/report/bilingual.ts';
import { LANGUAGE_VARIABLE } from '#app/domain/results/benchmark-variable.ts';
import type { GroupStanding } from '#app/domain/results/representation.ts';
import { formatCalendarDate, formatMoment, formatNumber, formatPercent, formatScore } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { HeardVariable, OpenRepresentation } from '#app/services/open-representation.ts';
import type { Speaking } from './theming-view.server.ts';

type Saying = Pick<Speaking, 't' | 'language'>;

/** A variable as a figure: heard beside the population. Everything in it is written in the page's language. */
export function heardFigure(
  { declared, benchmark, representation }: HeardVariable,
  { consultation, asOf, exact }: OpenRepresentation,
  saying: Saying,
): Extract<Figure, { readonly kind: 'pairs' }> {
  const { t, language } = saying;
  const { groups, answered } = representation;
  const known = groups.filter(({ population }) => population !== null);
  const percent = (share: number) => formatPercent(share, language);
  const rows = known.map(({ group, heard, share, population }): GroupRow => ({
    ...labelOf(declared.rows, group, language),
    shares: [
      population === null ? null : { share: population, text: percent(population) },
      share === null
        ? null
        : {
            share: share.share,
            text: percent(share.share),
            ...(heard !== null && { count: { value: heard, text: formatNumber(heard, language) } }),
            interval: { low: share.low, high: share.high, text: `${percent(share.low)}–${percent(share.high)}` },
          },
    ],
  }));
  const largest = Math.max(0.05, ...rows.flatMap(({ shares }) => shares.map((share) => share?.share ?? 0)));
  return {
    kind: 'pairs',
    title: say(declared.title, isOfficialLanguage(language) ? language : 'en').text,
    summary: sentenceOf(known, declared.rows, { answered, exact }, saying),
    ...{ language, direction: directionOf(language), rows },
    source: [
      sourceOf(benchmark, saying),
      t('team:heard.asOf', { at: formatMoment(asOf, language, consultation.timeZone) }),
    ],
    notForPublication: exact ? t('team:heard.notForPublication') : t('team:heard.protected'),
    unwritable: t('team:heard.unwritable'),
    hiddenText: t('team:heard.few'),
    against: { key: 'population', label: t('team:heard.population') },
    shown: { key: 'heard', label: t('team:heard.heard') },
    ticks: ticksTo(largest).map((value) => ({ value, text: percent(value) })),
  };
}

type Rows = HeardVariable['declared']['rows'];

function labelOf(rows: Rows, group: string, language: string) {
  const label = rows.find(({ key }) => key === group)?.label;
  const said = label === undefined ? null : say(label, isOfficialLanguage(language) ? language : 'en');
  const differs = said !== null && said.language !== language;
  return { key: group, label: said?.text ?? group, ...(differs && { language: said.language }) };
}

/** The group of which the most people are missing, among those that are clearly under; else that none is. */
function sentenceOf(
  groups: readonly GroupStanding[],
  rows: Rows,
  { answered, exact }: { readonly answered: number | null; readonly exact: boolean },
  { t, language }: Saying,
) {
  if (answered === null || groups.every(({ share }) => share === null)) return t('team:heard.tooFew');
  const under = groups
    .filter(({ standing, missing }) => standing === 'under' && missing !== null)
    .toSorted((a, b) => (b.missing ?? 0) - (a.missing ?? 0));
  const [first] = under;
  const hides = groups.some(({ share }) => share === null);
  if (first === undefined || first.share === null || first.missing === null)
    return t(hides ? 'team:heard.noneShownUnder' : 'team:heard.noneUnder');
  return t(exact ? 'team:heard.under' : 'team:heard.underAtLeast', {
    count: first.missing,
    number: formatNumber(first.missing, language),
    label: labelOf(rows, first.group, language).label,
    share: formatPercent(first.share.share, language),
    population: formatPercent(first.population ?? 0, language),
  });
}

function sourceOf({ source, asOf }: HeardVariable['benchmark'], { t, language }: Saying): string {
  return t('team:heard.source', { source, day: formatCalendarDate(asOf, language) });
}

/** The same for the page, with the table. */
export function heardFigureView(
  variable: HeardVariable,
  open: OpenRepresentation,
  saying: Saying,
  { base, query }: { readonly base: string; readonly query: string },
): HeardFigureView {
  const { t, language } = saying;
  const { declared, benchmark, representation, key } = variable;
  const whole = (value: number | null) => (value === null ? null : formatNumber(value, language));
  return {
    id: `variable-${key.replaceAll('.', '-')}`,
    figure: heardFigure(variable, open, saying),
    denominator:
      representation.answered === null
        ? t('team:heard.ofHidden')
        : t(key === LANGUAGE_VARIABLE ? 'team:heard.ofLanguages' : 'team:heard.of', {
            ...{ count: representation.answered, number: whole(representation.answered) },
          }),
    source: sourceOf(benchmark, saying),
    rows: representation.groups.map(({ group, heard, share, population, points, missing, standing }) => {
      const { label, language: own } = labelOf(declared.rows, group, language);
      return {
        ...{ key: group, label, language: own ?? null, heard: whole(heard) },
        missing:
          missing === null || open.exact ? whole(missing) : t('team:heard.atLeast', { number: whole(missing) ?? '' }),
        share: share === null ? null : formatPercent(share.share, language),
        population: population === null ? null : formatPercent(population, language),
        points: points === null ? null : pointsText(points, saying),
        standing: standing === null || standing === 'near' ? null : t(`team:heard.standing.${standing}`),
        under: standing === 'under',
      };
    }),
    files: `${base}/${encodeURIComponent(key)}`,
    query,
  };
}

/** Percentage points with their sign, to one decimal. */
function pointsText(points: number, { t, language }: Saying): string {
  const rounded = Math.round(points * 10) / 10;
  const sign = rounded > 0 ? '+' : rounded < 0 ? '\u2212' : '';
  return t('team:heard.points', { number: `${sign}${formatScore(Math.abs(rounded), language)}` });
}
