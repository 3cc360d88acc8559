import type { DecisionForm, FollowChoice, PriorityView } from '#app/components/recommendations/recommendation-view.ts';
import { formatNumber } from '#app/i18n/format.ts';
import type { OpenRecommendations } from '#app/services/open-recommendations.ts';
import { priorityState } from '#app/services/order-priorities.ts';
import type { FindingsPlace } from './findings-view.server.ts';
import { officialValue } from './official-form.server.ts';
import { ownLanguageFirst } from './recommendations-view.server.ts';

/** What the form of a decision holds. */
export function decisionForm(row: OpenRecommendations['recommendations'][number]): DecisionForm {
  const { decision, decidedOn, amended, because } = row;
  return {
    ...{ kind: decision ?? '', on: decidedOn ?? '' },
    ...{ amended: officialValue(amended), because: officialValue(because) },
  };
}

/** A priority as its page shows it. */
export function priorityView(
  row: OpenRecommendations['priorities'][number],
  { recommendations }: OpenRecommendations,
  place: FindingsPlace,
): PriorityView {
  const { id, text, recommendationIds } = row;
  const followed = recommendations.filter((one) => recommendationIds.includes(one.id) && one.withdrawnAt === null);
  return {
    ...{ id, text: ownLanguageFirst(text, place), seen: priorityState(row) },
    follows: followed.map(({ number }) => formatNumber(number, place.language)),
    form: { text: officialValue(text), recommendationIds },
  };
}

/** The recommendations that a priority can follow: those that the Council accepted, as they stood or with a change. */
export function followChoices(
  { recommendations }: OpenRecommendations,
  { t, language }: FindingsPlace,
): readonly FollowChoice[] {
  return recommendations
    .filter(({ decision, withdrawnAt }) => withdrawnAt === null && (decision === 'accepted' || decision === 'amended'))
    .map(({ id, number }) => ({
      id,
      name: t('team:recommendations.numbered', { number: formatNumber(number, language) }),
    }));
}
