import { useTranslation } from 'react-i18next';
import { standardSteps } from '#app/domain/plan.ts';
import type { NextStepView } from './home-view.ts';

/** What a step is called: a standard one by the interface, the team's own as the team wrote it. */
export function useStepName() {
  const { t } = useTranslation('team');
  return ({ standard, title }: { readonly standard: string | null; readonly title: string }): string => {
    const known = standardSteps.find((step) => step === standard);
    return known === undefined ? title : t(`plan.steps.${known}`);
  };
}

/** How a step stands: due today, in so many days, late by so many. */
export function useStanding() {
  const { t } = useTranslation('team');
  return ({ standing, days }: Pick<NextStepView, 'standing' | 'days'>): string => {
    if (standing === 'done') return t('plan.isDone');
    if (standing === 'late') return t('plan.late', { ...days });
    return days.count === 0 ? t('plan.today') : t('plan.dueIn', { ...days });
  };
}
