import type { MeetingView } from '#app/components/plan/meeting-form.tsx';
import type { StepView } from '#app/components/plan/plan-view.ts';
import { standingOf } from '#app/domain/plan.ts';
import { formatCalendarDate, formatDay } from '#app/i18n/format.ts';
import { meetingState, stepState } from '#app/services/change-plan.ts';
import type { OpenPlan } from '#app/services/open-plan.ts';
import { counted, type Speaking } from './theming-view.server.ts';

/** The meeting as the page shows it. */
export function meetingView({ consultation, steps }: OpenPlan, { language }: Speaking): MeetingView {
  const { meetingAt, meeting } = consultation;
  const planned = steps.find(({ standard }) => standard === 'meeting');
  return {
    day: meetingAt ?? '',
    on: meetingAt === null ? null : formatCalendarDate(meetingAt, language),
    name: meeting,
    seen: meetingState(consultation),
    moved: meetingAt !== null && planned !== undefined && planned.due !== meetingAt,
  };
}

/** Steps in their order, with how each stands today. */
export function stepViews({ steps, today }: OpenPlan, speaking: Speaking): readonly StepView[] {
  const { language, timeZone } = speaking;
  return steps.map((step) => {
    const standing = standingOf(step, today);
    return {
      id: step.id,
      standard: step.standard,
      title: step.title,
      due: step.due,
      day: formatCalendarDate(step.due, language),
      owner: step.owner ?? '',
      ownerName: step.ownerName,
      standing: standing.is,
      days: counted(standing.is === 'done' ? 0 : standing.days, speaking),
      done: step.doneAt === null ? null : { at: formatDay(step.doneAt, language, timeZone), by: step.doneByName },
      seen: stepState(step),
    };
  });
}
