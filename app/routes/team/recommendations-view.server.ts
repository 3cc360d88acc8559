import type {
  DecisionView,
  RecommendationForm,
  RecommendationView,
} from '#app/components/recommendations/recommendation-view.ts';
import { formatCalendarDate, formatDay, formatNumber } from '#app/i18n/format.ts';
import type { OpenRecommendations } from '#app/services/open-recommendations.ts';
import { findingValue, linkedViews, type FindingsPlace } from './findings-view.server.ts';
import { groupChoices, groupName } from './groups-view.server.ts';
import { inEachLanguage, officialValue } from './official-form.server.ts';

type Row = OpenRecommendations['recommendations'][number];

/** A recommendation as a page shows it. */
export function recommendationView(row: Row, open: OpenRecommendations, place: FindingsPlace): RecommendationView {
  const { id, number, revision, withdrawnAt, groupId, group } = row;
  return {
    ...{ id, seen: String(revision), withdrawn: withdrawnAt !== null },
    number: formatNumber(number, place.language),
    text: ownLanguageFirst(row.text, place),
    group: groupName({ id: groupId, name: group.name }, place.language),
    findings: linkedViews(row.findings, open, place),
    decision: decisionView(row, open, place),
  };
}

/** What its form holds. */
export function recommendationForm({ text, groupId, findings }: Row): RecommendationForm {
  return { text: officialValue(text), groupId, findings: findings.map(findingValue) };
}

/** The groups that can make a recommendation; the one that made it stays, also when its term has ended. */
export function recommendingGroups({ groups }: OpenRecommendations, { language }: FindingsPlace, own: string | null) {
  return groupChoices(
    groups.map((group) => ({ ...group, ended: group.ended && group.id !== own })),
    language,
  );
}

/** The group that recommends unless another is chosen: the first Advisory Table that acts. */
export function usualGroup({ groups }: OpenRecommendations): string {
  return groups.find(({ kind, ended }) => kind === 'advisory-table' && !ended)?.id ?? '';
}

/** The Council previews of a consultation, the newest first. */
export function councilPreviews(
  { editions, consultation }: Pick<OpenRecommendations, 'editions' | 'consultation'>,
  { language, home }: Pick<FindingsPlace, 'language' | 'home'>,
) {
  return editions
    .filter(({ kind }) => kind === 'council-preview')
    .map(({ number, publishedAt }) => ({
      number: formatNumber(number, language),
      day: formatDay(publishedAt, language, consultation.timeZone),
      href: `${home}/council/${String(number)}`,
    }));
}

function decisionView(
  row: Row,
  { members, consultation }: OpenRecommendations,
  place: FindingsPlace,
): DecisionView | null {
  const { decision, decidedOn, amended, because, recordedBy, recordedAt } = row;
  if (decision === null || decidedOn === null) return null;
  return {
    kind: decision,
    day: formatCalendarDate(decidedOn, place.language),
    amended: ownLanguageFirst(amended, place),
    because: ownLanguageFirst(because, place),
    recorded:
      recordedAt === null
        ? null
        : {
            by: members.find(({ userId }) => userId === recordedBy)?.name ?? null,
            at: formatDay(recordedAt, place.language, consultation.timeZone),
          },
  };
}

/** Both languages, the page's before the other. */
export function ownLanguageFirst(
  texts: Readonly<Record<string, string>> | null,
  { language }: { readonly language: string },
) {
  return inEachLanguage(texts).toSorted(
    (one, other) => Number(other.language === language) - Number(one.language === language),
  );
}
