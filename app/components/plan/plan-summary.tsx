import { useTranslation } from 'react-i18next';
import type { BacklogView, NextStepView } from './home-view.ts';
import { useStanding, useStepName } from './step-words.ts';

interface SummaryProps {
  readonly next: NextStepView | null;
  readonly backlog: BacklogView;
  readonly made: boolean;
  readonly mayPlan: boolean;
  readonly plan: string;
}

/** Where the way to the meeting stands: the next step and whose it is, and what waits to be read and translated. */
export function PlanSummary({ next, backlog, made, mayPlan, plan }: SummaryProps) {
  const { t } = useTranslation('team');
  return (
    <section className="card builder-plan" aria-labelledby="plan-next">
      <h3 id="plan-next">{t('plan.nextStep')}</h3>
      {next !== null && <NextStep next={next} />}
      {next === null && <p>{t(made ? 'plan.allDone' : mayPlan ? 'plan.notMadeYet' : 'plan.notMade')}</p>}
      {backlog.reading !== null && <p>{t('plan.reading', { ...backlog.reading })}</p>}
      {backlog.translations.length > 0 && (
        <>
          <p>{t('plan.translations')}</p>
          <ul className="facts">
            {backlog.translations.map(({ language, missing, outdated }) => (
              <li key={language}>
                {t('plan.inLanguage', {
                  language,
                  what: [
                    missing.count > 0 ? t('plan.missing', { ...missing }) : '',
                    outdated.count > 0 ? t('plan.outdated', { ...outdated }) : '',
                  ]
                    .filter((part) => part !== '')
                    .join(', '),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={plan}>{t(made ? 'plan.see' : mayPlan ? 'plan.make' : 'plan.see')}</a>
      </p>
    </section>
  );
}

function NextStep({ next }: { readonly next: NextStepView }) {
  const { t } = useTranslation('team');
  const nameOf = useStepName();
  const standingOf = useStanding();
  return (
    <>
      <p className="builder-step">
        <strong>{nameOf(next)}</strong>
      </p>
      <p>
        <span className={next.standing === 'late' ? 'builder-late' : undefined}>{standingOf(next)}</span> ({next.due}).{' '}
        {next.owner === null ? (
          t('plan.nobody')
        ) : (
          <>
            {t('plan.who')} <bdi>{next.owner}</bdi>.
          </>
        )}
      </p>
      <p className="soft">
        {t('plan.doneOf', { count: next.all.count, done: next.done.number, all: next.all.number })}
      </p>
    </>
  );
}
