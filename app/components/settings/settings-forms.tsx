import { useTranslation } from 'react-i18next';
import { Field } from './field.tsx';
import { isWrong, SettingsGroupForm, valueOf } from './settings-group.tsx';
import type { SettingsView, TypedGroup } from './settings-view.ts';

interface FormProps {
  readonly view: SettingsView;
  readonly typed: TypedGroup | null;
}

/** Title and purpose in both official languages, which the report is published in. */
export function WordsForm({ view, typed }: FormProps) {
  const { t } = useTranslation('team');
  const fields = (['title', 'purpose'] as const).flatMap((part) =>
    (['en', 'fr'] as const).map((language) => ({
      part,
      language,
      name: `${part}-${language}` as const,
      label: t(`settings.${part}In.${language}`),
    })),
  );
  return (
    <SettingsGroupForm
      group="words"
      view={view}
      typed={typed}
      saved={fields.map(({ label, name }) => ({ label, value: view.fields[name] }))}
    >
      {fields.map(({ part, language, name, label }) => (
        <Field
          key={name}
          id={name}
          name={name}
          label={label}
          value={valueOf(view, typed, 'words', name)}
          wrong={isWrong(typed, name)}
          language={language}
          direction="ltr"
          {...(part === 'purpose' ? { rows: 3 } : {})}
        />
      ))}
    </SettingsGroupForm>
  );
}

/** The languages that the survey can be answered in, each with what is missing in it. */
export function LanguagesForm({ view, typed }: FormProps) {
  const { t } = useTranslation('team');
  const ticked = typed?.group === 'languages' ? typed.languages : null;
  const chosen = view.languages.filter((one) => one.chosen).map(({ name }) => name);
  return (
    <SettingsGroupForm
      group="languages"
      view={view}
      typed={typed}
      lead={t('settings.languagesLead')}
      saved={[{ label: t('home.languages'), value: chosen.join(', ') }]}
    >
      <div className="tick-list" id="languages" tabIndex={-1}>
        {view.languages.map(({ tag, name, chosen: settled, answered, missing }) => (
          <label className="tick" key={tag}>
            <input type="checkbox" name="language" value={tag} defaultChecked={ticked?.includes(tag) ?? settled} />
            <span>
              {name}
              {missing !== null && <span className="soft builder-aside">{t('settings.missing', missing)}</span>}
              {answered && <span className="soft builder-aside">{t('settings.answered')}</span>}
            </span>
          </label>
        ))}
      </div>
    </SettingsGroupForm>
  );
}

/** When people can answer and take their answers back, and when all is deleted. */
export function DatesForm({ view, typed }: FormProps) {
  const { t } = useTranslation('team');
  const fields = ['opensAt', 'closesAt', 'withdrawUntil', 'deleteAt'] as const;
  return (
    <SettingsGroupForm
      group="dates"
      view={view}
      typed={typed}
      lead={t(view.told ? 'settings.datesTold' : 'settings.datesLead', { zone: view.timeZone })}
      saved={fields.map((field) => ({ label: t(`settings.dates.${field}`), value: view.fields[field] }))}
    >
      {fields.map((field) => (
        <Field
          key={field}
          id={field}
          name={field}
          type="date"
          label={t(`settings.dates.${field}`)}
          hint={t(`settings.datesHint.${field}`)}
          value={valueOf(view, typed, 'dates', field)}
          wrong={isWrong(typed, field)}
        />
      ))}
      <p className="soft">{t('settings.draftsKept', { days: view.draftDays })}</p>
    </SettingsGroupForm>
  );
}

/** Whom people can ask, and whether their words may be quoted. */
export function PeopleForm({ view, typed }: FormProps) {
  const { t } = useTranslation('team');
  const quoting = typed?.group === 'people' ? typed.fields['quoting'] === 'yes' : view.quoting;
  return (
    <SettingsGroupForm
      group="people"
      view={view}
      typed={typed}
      saved={[
        { label: t('settings.contact'), value: view.fields.contact },
        { label: t('settings.quoting'), value: t(view.quoting ? 'settings.on' : 'settings.off') },
      ]}
    >
      <Field
        id="contact"
        name="contact"
        label={t('settings.contact')}
        hint={t('settings.contactHint', { contact: view.organizationContact })}
        value={valueOf(view, typed, 'people', 'contact')}
        wrong={isWrong(typed, 'contact')}
      />
      <label className="tick">
        <input type="checkbox" name="quoting" value="yes" defaultChecked={quoting} aria-describedby="quoting-hint" />
        <span>{t('settings.quoting')}</span>
      </label>
      <p className="soft" id="quoting-hint">
        {t('settings.quotingHint')}
      </p>
    </SettingsGroupForm>
  );
}

/** The fewest people that a published figure stands for. */
export function FiguresForm({ view, typed }: FormProps) {
  const { t } = useTranslation('team');
  return (
    <SettingsGroupForm
      group="figures"
      view={view}
      typed={typed}
      saved={[{ label: t('settings.threshold'), value: view.fields.disclosureThreshold }]}
    >
      <Field
        id="disclosureThreshold"
        name="disclosureThreshold"
        label={t('settings.threshold')}
        hint={t('settings.thresholdHint', { lowest: view.lowest })}
        value={valueOf(view, typed, 'figures', 'disclosureThreshold')}
        wrong={isWrong(typed, 'disclosureThreshold')}
        inputMode="numeric"
      />
    </SettingsGroupForm>
  );
}
