import { useTranslation } from 'react-i18next';
import { Field } from '../settings/field.tsx';
import type { TypedPlan } from './plan-view.ts';

/** The meeting that the report is for. */
export interface MeetingView {
  /** As a form holds it; empty: none is settled. */
  readonly day: string;
  readonly on: string | null;
  readonly name: string;
  readonly seen: string;
  /** It was settled anew after the plan was made. */
  readonly moved: boolean;
}

interface MeetingProps {
  readonly meeting: MeetingView;
  readonly mayChange: boolean;
  readonly typed: TypedPlan | null;
  readonly made: boolean;
}

/** Says and settles the meeting, and makes the plan that counts back from it. */
export function MeetingForm({ meeting, mayChange, typed, made }: MeetingProps) {
  const { t } = useTranslation('team');
  const own = typed?.at === 'meeting' ? typed : null;
  const { name, on } = meeting;
  return (
    <section aria-labelledby="meeting">
      <h2 id="meeting">{t('plan.meeting')}</h2>
      <p>{on === null ? t('plan.noMeeting') : name === '' ? on : t('plan.meetingOn', { name, on })}</p>
      {mayChange && (
        <>
          <details className="fold" open={on === null || own !== null || undefined}>
            <summary>{t(on === null ? 'plan.settleMeeting' : 'plan.changeMeeting')}</summary>
            <form method="post" noValidate>
              <input type="hidden" name="seen" value={meeting.seen} />
              <Field
                id="meeting-title"
                name="title"
                label={t('plan.meetingName')}
                hint={t('plan.meetingNameHint')}
                value={own?.title ?? name}
                wrong={own?.field === 'title'}
              />
              <Field
                id="meeting-due"
                name="due"
                type="date"
                label={t('plan.meetingDay')}
                value={own?.due ?? meeting.day}
                wrong={own?.field === 'due'}
              />
              <button type="submit" className="button" name="do" value="meeting">
                {t('settings.save')}
              </button>
            </form>
          </details>
          {on !== null && !made && (
            <form method="post">
              <p>{t('plan.makeHint')}</p>
              <button type="submit" className="button" name="do" value="make">
                {t('plan.make')}
              </button>
            </form>
          )}
          {made && meeting.moved && (
            <form method="post" className="notice">
              <p>{t('plan.redateHint')}</p>
              <button type="submit" className="button button-second" name="do" value="redate">
                {t('plan.redate')}
              </button>
            </form>
          )}
        </>
      )}
    </section>
  );
}
