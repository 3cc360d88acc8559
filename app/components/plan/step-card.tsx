import { useTranslation } from 'react-i18next';
import type { MemberChoice, StepView, TypedPlan } from './plan-view.ts';
import { StepFields } from './step-fields.tsx';
import { useStanding, useStepName } from './step-words.ts';

interface StepCardProps {
  readonly step: StepView;
  readonly mayChange: boolean;
  readonly members: readonly MemberChoice[];
  readonly typed: TypedPlan | null;
}

/** A step of the plan: what, when, who, whether it is done; folded beneath, what can be changed about it. */
export function StepCard({ step, mayChange, members, typed }: StepCardProps) {
  const { t } = useTranslation('team');
  const nameOf = useStepName();
  const standingOf = useStanding();
  const { id, done, day, ownerName, owner } = step;
  const who = ownerName ?? (owner === '' ? t('plan.nobodyYet') : t('quotes.formerMember'));
  return (
    <article className="card" aria-labelledby={`step-${id}`} id={id}>
      <h3 id={`step-${id}`}>{nameOf(step)}</h3>
      <p>
        <strong className={step.standing === 'late' ? 'builder-late' : undefined}>{standingOf(step)}</strong> · {day} ·{' '}
        <bdi>{who}</bdi>
      </p>
      {done !== null && (
        <p className="soft">{t('plan.doneBy', { name: done.by ?? t('quotes.formerMember'), at: done.at })}</p>
      )}
      {mayChange && (
        <>
          <form method="post">
            <input type="hidden" name="id" value={id} />
            <button
              type="submit"
              className="button button-second"
              name="do"
              value={done === null ? 'done' : 'undone'}
              aria-describedby={`step-${id}`}
            >
              {t(done === null ? 'plan.markDone' : 'plan.markUndone')}
            </button>
          </form>
          <details className="fold" open={typed?.at === id || undefined}>
            <summary>
              {t('plan.change')}
              <span className="visually-hidden"> {nameOf(step)}</span>
            </summary>
            <form method="post" noValidate>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="seen" value={step.seen} />
              <StepFields at={id} value={step} named={step.standard !== null} members={members} typed={typed} />
              <p className="actions">
                <button type="submit" className="button" name="do" value="edit">
                  {t('settings.save')}
                </button>
                {step.standard === null && (
                  <button type="submit" className="action" name="do" value="remove">
                    {t('plan.remove')}
                  </button>
                )}
              </p>
            </form>
          </details>
        </>
      )}
    </article>
  );
}
