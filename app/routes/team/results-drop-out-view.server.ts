import type { FigureRow } from '#app/charts/figure-row.ts';
import type { Figure } from '#app/charts/figure.ts';
import { CHECK_PAGE } from '#app/domain/reached.ts';
import { SENT } from '#app/domain/results/drop-out.ts';
import { formatNumber, formatPercent } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { VersionWay } from '#app/services/open-drop-out.ts';
import { shownText } from './shown-text.server.ts';
import type { Speaking } from './theming-view.server.ts';

type Saying = Pick<Speaking, 't' | 'language'> & { readonly exact: boolean };

/** The way through a version as a figure: how many came to each page. */
export function dropOutFigure(way: VersionWay, saying: Saying): Extract<Figure, { readonly kind: 'bars' | 'scale' }> {
  const { t, language, exact } = saying;
  const { began } = way;
  const rows = way.steps.map(({ key, reached }): FigureRow => {
    const name = stepName(way, key, saying);
    return {
      ...{ key, label: name.text, ...(name.language !== language && { language: name.language }) },
      count:
        reached === null || began === null || began === 0
          ? null
          : {
              value: reached,
              text: formatNumber(reached, language),
              share: formatPercent(reached / began, language),
              portion: reached / began,
            },
    };
  });
  return {
    ...{ kind: 'bars', measure: 'count', rows, apart: null, language, direction: directionOf(language) },
    title: t('team:dropOut.version', { number: formatNumber(way.version, language) }),
    summary: sentenceOf(way, saying),
    source: [t('team:dropOut.source')],
    notForPublication: t(exact ? 'team:heard.notForPublication' : 'team:heard.protected'),
    unwritable: t('team:heard.unwritable'),
    hiddenText: t('team:heard.few'),
    moreText: (more) => t('team:dropOut.more', { count: more, number: formatNumber(more, language) }),
  };
}

function stepName({ survey }: VersionWay, key: string, { t, language }: Saying) {
  if (key === CHECK_PAGE) return { text: t('team:dropOut.check'), language };
  if (key === SENT) return { text: t('team:dropOut.sent'), language };
  const section = survey.sections.find((one) => one.key === key);
  return section === undefined ? { text: key, language } : shownText(section.title, language);
}

function sentenceOf(way: VersionWay, saying: Saying): string {
  const { t, language } = saying;
  const { began, steps } = way;
  const sent = steps.at(-1)?.reached ?? null;
  if (began === null || began === 0) return t('team:dropOut.tooFew');
  const number = formatNumber(began, language);
  const begun =
    sent === null
      ? t('team:dropOut.began', { count: began, number })
      : t('team:dropOut.beganAndSent', { count: began, number, share: formatPercent(sent / began, language) });
  const most = steps
    .flatMap(({ key, left }) => (left !== null && left > 0 ? [{ key, left }] : []))
    .toSorted((a, b) => b.left - a.left)[0];
  if (most === undefined) return begun;
  const page = stepName(way, most.key, saying).text;
  return `${begun} ${t('team:dropOut.most', { page, share: formatPercent(most.left / began, language) })}`;
}

/** The same for the page, with the table. */
export function dropOutView(way: VersionWay, saying: Saying, base: string) {
  const { language, t } = saying;
  const { moreText: _, ...figure } = dropOutFigure(way, saying);
  const whole = (value: number | null) => (value === null ? null : formatNumber(value, language));
  return {
    id: `version-${way.audience}-${String(way.version)}`,
    audience: shownText(way.survey.title, language),
    figure,
    rows: way.steps.map(({ key, reached, left }) => ({
      key,
      name: stepName(way, key, saying),
      reached: whole(reached),
      left: key === SENT ? '–' : whole(left),
      lost:
        key === SENT
          ? '–'
          : left === null || reached === null || reached === 0
            ? null
            : formatPercent(left / reached, language),
    })),
    kept:
      way.kept === null || way.kept === 0 ? null : t('team:dropOut.kept', { count: way.kept, number: whole(way.kept) }),
    otherSent:
      way.otherSent === null || way.otherSent === 0
        ? null
        : t('team:dropOut.otherSent', { count: way.otherSent, number: whole(way.otherSent) }),
    files: `${base}/${encodeURIComponent(way.audience)}/${String(way.version)}`,
  };
}
