import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsGroup } from '#app/domain/settings.ts';
import type { SettingsView, TypedGroup } from './settings-view.ts';

interface GroupProps {
  readonly group: SettingsGroup;
  readonly view: SettingsView;
  readonly typed: TypedGroup | null;
  /** What is saved now, for whoever meets a change of somebody else. */
  readonly saved: readonly { readonly label: string; readonly value: string }[];
  readonly lead?: string;
  readonly children: ReactNode;
}

/** Settings that are saved together. Where somebody else was faster, what they saved stands above what was typed. */
export function SettingsGroupForm({ group, view, typed, saved, lead, children }: GroupProps) {
  const { t } = useTranslation('team');
  const overtaken = typed?.group === group && typed.errors.some(({ why }) => why === 'changed');
  return (
    <section className="builder-part" aria-labelledby={`part-${group}`}>
      <h2 id={`part-${group}`}>{t(`settings.groups.${group}`)}</h2>
      {lead !== undefined && <p>{lead}</p>}
      {overtaken && (
        <div className="notice">
          <p>{t('settings.savedNow')}</p>
          <dl className="team-facts">
            {saved.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value === '' ? t('home.noDate') : value}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <form method="post" noValidate>
        <input type="hidden" name="group" value={group} />
        <input type="hidden" name="seen" value={view.seen[group]} />
        <fieldset disabled={!view.mayChange}>
          <legend className="visually-hidden">{t(`settings.groups.${group}`)}</legend>
          {children}
        </fieldset>
        {view.mayChange && (
          <button className="button" type="submit" aria-describedby={`part-${group}`}>
            {t('settings.save')}
          </button>
        )}
      </form>
    </section>
  );
}

/** What stands in a field: what was typed, where it was not saved, else what is settled. */
export function valueOf(
  view: SettingsView,
  typed: TypedGroup | null,
  group: SettingsGroup,
  field: keyof SettingsView['fields'],
): string {
  return (typed?.group === group ? typed.fields[field] : undefined) ?? view.fields[field];
}

/** Whether a field was the one that something is wrong with. */
export function isWrong(typed: TypedGroup | null, field: string): boolean {
  return typed?.errors.some((error) => error.field === field) ?? false;
}
