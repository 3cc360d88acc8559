import type { AgreementCardView, FigureView } from '#app/components/agreement/agreement-view.ts';
import type { Measure } from '#app/domain/agreement/figures.ts';
import { ALPHA_TO_PUBLISH, LEAST_DOUBLE_CODED, needsNote, standingOf } from '#app/domain/agreement/standing.ts';
import { formatDecimal, formatNumber, formatPercent } from '#app/i18n/format.ts';
import type { ReadAgreement, TargetAgreement, ToldFigure, ToldPart } from '#app/services/read-agreement.ts';
import { plainTexts } from './comment-view.server.ts';
import { languageName, shown, shownEntry } from './shown-text.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

/** What stands where there is no figure. */
export const NO_FIGURE = '—';

/** What a figure says in plain words: whether a finding can rest on it, and if it cannot be said, why. */
export function saysOf(figure: ToldFigure | null, speaking: Speaking): string {
  const { t, language } = speaking;
  const least = formatNumber(LEAST_DOUBLE_CODED, language);
  if (figure === null) return t('team:agreement.says.nothing', { least });
  const standing = standingOf(figure);
  if (standing === 'not-measured')
    return t('team:agreement.says.not-measured', { ...counted(figure.n, speaking), least });
  const { value } = figure.alpha;
  if (value === null) return t('team:agreement.says.undefined');
  if (standing === 'agreed') {
    if (figure.interval === null) return t('team:agreement.says.few');
    return t(figure.interval.low >= ALPHA_TO_PUBLISH ? 'team:agreement.says.agreed' : 'team:agreement.says.barely');
  }
  return t(value <= 0 ? 'team:agreement.says.chance' : 'team:agreement.says.below');
}

/** One line of figures as text. */
export function figureView(name: string, measure: Measure | ToldFigure | null, { t, language }: Speaking): FigureView {
  const decimal = (value: number | null | undefined) =>
    value === null || value === undefined ? NO_FIGURE : formatDecimal(value, language);
  const interval = measure?.interval ?? null;
  const ends = { low: decimal(interval?.low), high: decimal(interval?.high) };
  return {
    name,
    percentage: typeof measure?.percentage === 'number' ? formatPercent(measure.percentage, language) : NO_FIGURE,
    alpha: decimal(measure?.alpha.value),
    interval: interval === null ? NO_FIGURE : t('team:agreement.range', ends),
    kappa: measure !== null && 'kappa' in measure ? decimal(measure.kappa.value.value) : NO_FIGURE,
    n: formatNumber(measure?.n ?? 0, language),
  };
}

/** The line of one language; of how many comments is told in steps. */
function partView(part: ToldPart, speaking: Speaking): FigureView {
  const { t, language } = speaking;
  const { comments } = part;
  const n =
    comments.kind === 'fewer'
      ? t('team:agreement.part.fewer', { number: formatNumber(comments.than, language) })
      : t('team:agreement.part.atLeast', { number: formatNumber(comments.count, language) });
  return { ...figureView(partName(part, speaking), part.measure, speaking), n };
}

/** By which language a row is, in the page's language. */
export function partName({ language: tag, viaTranslation }: ToldPart, { t, language }: Speaking): string {
  if (tag === null) return t('team:agreement.part.translated');
  const name = tag === 'und' ? t('team:agreement.part.unknown') : languageName(tag, language);
  return viaTranslation ? t('team:agreement.part.viaTranslation', { language: name }) : name;
}

/** How far readers agree on one area or theme, or with null over all. */
export function cardOf(
  { target, figure }: { readonly target: TargetAgreement | null; readonly figure: ToldFigure | null },
  {
    speaking,
    pageLanguage,
    home,
  }: { readonly speaking: Speaking; readonly pageLanguage: string; readonly home: string },
): AgreementCardView {
  const { t } = speaking;
  const standing = figure === null ? 'not-measured' : standingOf(figure);
  const name = target === null ? null : (shownEntry(plainTexts(target.name), pageLanguage) ?? shown(target.id, 'en'));
  const dissents = target?.dissents ?? 0;
  return {
    ...{ id: target?.id ?? 'overall', name, standing, isTheme: target?.id.startsWith('theme:') ?? false },
    says: saysOf(figure, speaking),
    figures: figureView('', figure, speaking),
    parts: (figure?.parts ?? []).map((part) => partView(part, speaking)),
    href: target === null ? null : `${home}/agreement/${encodeURIComponent(target.id)}`,
    remarks: [
      ...(target === null || !needsNote(standing)
        ? []
        : [t(target.hasNote ? 'team:agreement.noteThere' : 'team:agreement.noteMissing')]),
      ...(dissents === 0 ? [] : [t('team:agreement.dissents', counted(dissents, speaking))]),
    ],
  };
}

/** Of which two readers kappa is: never by name. */
export function kappaOf(pair: ReadAgreement['pair'], speaking: Speaking): string {
  if (pair === null) return speaking.t('team:agreement.means.kappaNone');
  const said = counted(pair.units, speaking);
  return speaking.t(pair.only ? 'team:agreement.means.kappaOnly' : 'team:agreement.means.kappaMost', said);
}
