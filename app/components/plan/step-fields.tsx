import { useTranslation } from 'react-i18next';
import { Field } from '../settings/field.tsx';
import type { MemberChoice, TypedPlan } from './plan-view.ts';

interface StepFieldsProps {
  /** Tells the fields of one form from another's. */
  readonly at: string;
  readonly value: { readonly title: string; readonly due: string; readonly owner: string };
  /** A standard step's name is the interface's. */
  readonly named: boolean;
  readonly members: readonly MemberChoice[];
  readonly typed: TypedPlan | null;
}

/** What can be settled about a step: its name where it is the team's own, its day, who does it. */
export function StepFields({ at, value, named, members, typed }: StepFieldsProps) {
  const { t } = useTranslation('team');
  const own = typed?.at === at ? typed : null;
  const { title, due, owner } = own ?? value;
  return (
    <>
      {!named && (
        <Field
          id={`${at}-title`}
          name="title"
          label={t('plan.stepName')}
          value={title}
          wrong={own?.field === 'title'}
        />
      )}
      <Field id={`${at}-due`} name="due" type="date" label={t('plan.due')} value={due} wrong={own?.field === 'due'} />
      <div className="field">
        <label htmlFor={`${at}-owner`}>{t('plan.owner')}</label>
        <select id={`${at}-owner`} name="owner" defaultValue={owner}>
          <option value="">{t('plan.noOwner')}</option>
          {owner !== '' && members.every(({ userId }) => userId !== owner) && (
            <option value={owner}>{t('quotes.formerMember')}</option>
          )}
          {members.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
