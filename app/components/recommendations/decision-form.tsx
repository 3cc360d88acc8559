import { useTranslation } from 'react-i18next';
import { decisionKinds } from '#app/domain/decision.ts';
import { OfficialFields } from '../official-fields.tsx';
import { Field } from '../settings/field.tsx';
import type { DecisionForm, RecommendationView, TypedDecisionView } from './recommendation-view.ts';

/** Records or corrects what the Council decided about one recommendation. */
export function DecisionFields({
  recommendation,
  value,
  typed,
}: {
  readonly recommendation: RecommendationView;
  readonly value: DecisionForm;
  readonly typed: TypedDecisionView | null;
}) {
  const { t } = useTranslation('team');
  const { id, seen, decision } = recommendation;
  const own = typed?.at === id ? typed : null;
  const { kind, on, amended, because } = own ?? value;
  const choices = decision === null ? decisionKinds : [...decisionKinds, 'none' as const];
  return (
    <details className="fold" open={own !== null || undefined}>
      <summary>
        {t(decision === null ? 'decisions.record' : 'decisions.correct')}
        <span className="visually-hidden"> {t('recommendations.numbered', { number: recommendation.number })}</span>
      </summary>
      <form method="post" noValidate className="stack">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seen" value={seen} />
        <fieldset id={`${id}-kind`} tabIndex={-1}>
          <legend>
            <strong>{t('decisions.what')}</strong>
          </legend>
          {choices.map((choice) => (
            <label className="tick" key={choice}>
              <input type="radio" name="kind" value={choice} defaultChecked={kind === choice} />
              {t(`decisions.choose.${choice}`)}
            </label>
          ))}
        </fieldset>
        <Field
          id={`${id}-on`}
          name="on"
          type="date"
          label={t('decisions.day')}
          value={on}
          wrong={own?.field === 'on'}
        />
        {(['amended', 'because'] as const).map((field) => (
          <div key={field}>
            <p className="soft">{t(`decisions.${field}Hint`)}</p>
            <OfficialFields
              id={`${id}-${field}`}
              name={field}
              label={t(`decisions.${field}`)}
              value={field === 'amended' ? amended : because}
              rows={3}
              wrong={own?.field === field ? own.language : null}
            />
          </div>
        ))}
        <button type="submit" className="button" name="do" value="decide">
          {t('settings.save')}
        </button>
      </form>
    </details>
  );
}
