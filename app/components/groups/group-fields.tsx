import { useTranslation } from 'react-i18next';
import { OfficialFields } from '../official-fields.tsx';
import { Field } from '../settings/field.tsx';
import type { GroupForm, TypedGroup } from './group-view.ts';

/** What can be settled about a group: its name in both languages, and the last day of its term. */
export function GroupFields({
  at,
  value,
  typed,
}: {
  /** Tells the fields of one form from another's. */
  readonly at: string;
  readonly value: GroupForm;
  readonly typed: TypedGroup | null;
}) {
  const { t } = useTranslation('team');
  const own = typed?.at === at ? typed : null;
  const { name, termEnds } = own ?? value;
  return (
    <>
      <OfficialFields
        id={`${at}-name`}
        name="name"
        label={t('groups.name')}
        value={name}
        wrong={own?.field === 'name' ? own.language : null}
      />
      <Field
        id={`${at}-term`}
        name="term"
        type="date"
        label={t('groups.term')}
        hint={t('groups.termHint')}
        value={termEnds}
        wrong={own?.field === 'term'}
      />
    </>
  );
}
