import type { LinkableTableView, LinkedFindingView } from '#app/components/recommendations/recommendation-view.ts';
import { shareText } from '#app/components/report/numbers.ts';
import { say, type Bilingual, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionDocument } from '#app/domain/report/edition.ts';
import { findingAt, linkableTables, type LinkableFinding } from '#app/domain/report/linkable-findings.ts';
import { formatNumber } from '#app/i18n/format.ts';
import type { OpenRecommendations } from '#app/services/open-recommendations.ts';
import { shown } from './shown-text.server.ts';
import type { TeamStrings } from './theming-view.server.ts';

type Link = OpenRecommendations['recommendations'][number]['findings'][number];

/** In which words, and from where, findings are shown. */
export interface FindingsPlace {
  readonly t: TeamStrings;
  readonly language: OfficialLanguage;
  readonly organization: string;
  /** The consultation's address within the team. */
  readonly home: string;
}

/** A finding as a form names it. */
export function findingValue({ edition, table, row }: Link): string {
  return JSON.stringify([edition, table, row]);
}

/** Reads it back; null for what no page of ours sends. */
export function parseFinding(value: string): Link | null {
  const match = /^\[(\d{1,6}),("(?:[^"\\]|\\.)*"),("(?:[^"\\]|\\.)*")\]$/.exec(value);
  if (match === null) return null;
  try {
    const [edition, table, row] = JSON.parse(value) as [number, string, string];
    return { edition, table, row };
  } catch {
    return null;
  }
}

/** The tables of an edition whose rows can be linked, with their figures. */
export function linkableViews(document: EditionDocument, place: FindingsPlace): readonly LinkableTableView[] {
  const audienceOf = (key: string) => document.audiences.find((audience) => audience.key === key)?.label;
  return linkableTables(document).map(({ id, title, audience, findings }) => {
    const label = document.audiences.length > 1 ? audienceOf(audience) : undefined;
    return {
      ...{ id, title: inWords(title, place.language) },
      audience: label === undefined ? null : inWords(label, place.language),
      findings: findings.map((finding) => ({
        value: findingValue(finding),
        label: inWords(finding.label, place.language),
        figures: figuresOf(finding, place),
      })),
    };
  });
}

/** The findings that a recommendation is linked to, each with its figures as its edition published them. */
export function linkedViews(
  links: readonly Link[],
  { documents, editions, consultation }: OpenRecommendations,
  place: FindingsPlace,
): readonly LinkedFindingView[] {
  const { t, language, organization, home } = place;
  return links.map((link) => {
    const document = documents.get(link.edition);
    const found = document === undefined ? null : findingAt(document, link.table, link.row);
    const table = document?.tables.find(({ id }) => id === link.table);
    const isPreview = editions.find(({ number }) => number === link.edition)?.kind === 'council-preview';
    const number = formatNumber(link.edition, language);
    const page = isPreview
      ? `${home}/council/${String(link.edition)}`
      : `/${language}/${organization}/what-we-heard/${consultation.slug}?edition=${String(link.edition)}`;
    return {
      value: findingValue(link),
      label: found === null ? shown(link.row, 'und') : inWords(found.label, language),
      figures: found === null ? null : figuresOf(found, place),
      table: table === undefined ? null : inWords(table.title, language),
      edition: t(isPreview ? 'team:council.name' : 'team:recommendations.edition', { number }),
      href: `${page}#${link.table}`,
    };
  });
}

function figuresOf({ count, asked, share }: LinkableFinding, { t, language }: FindingsPlace): string {
  return t('team:recommendations.figures', {
    ...{ number: formatNumber(count, language), asked: formatNumber(asked, language) },
    share: shareText(share, language),
  });
}

function inWords(text: Bilingual, language: OfficialLanguage) {
  const said = say(text, language);
  return shown(said.text, said.language);
}
