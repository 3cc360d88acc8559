import { useTranslation } from 'react-i18next';
import { suggestionModes } from '#app/domain/review-settings.ts';
import { Field } from '../settings/field.tsx';
import type { ReviewSettingsView, TypedReviewSettings } from './review-settings-view.ts';

/** How comments are read: each choice with what it means and what it costs. Saved together. */
export function ReviewSettingsForm({
  view,
  typed,
}: {
  readonly view: ReviewSettingsView;
  readonly typed: TypedReviewSettings | null;
}) {
  const { t } = useTranslation('team');
  const fields = typed?.fields ?? view.fields;
  const wrong = (field: string) => typed?.errors.some((error) => error.field === field) ?? false;
  const field = (name: 'toAll' | 'batchSize' | 'sampleTarget', hint: string) => (
    <Field
      id={name}
      name={name}
      label={t(`reviewSettings.field.${name}`)}
      hint={hint}
      value={fields[name]}
      wrong={wrong(name)}
      inputMode="numeric"
    />
  );
  return (
    <form method="post" noValidate>
      <input type="hidden" name="seen" value={view.seen} />
      <fieldset disabled={!view.mayChange} className="builder-part">
        <legend className="visually-hidden">{t('reviewSettings.title')}</legend>
        <fieldset className="reading-choices" id="coders" tabIndex={-1}>
          <legend>{t('reviewSettings.field.coders')}</legend>
          <p className="soft">{t('reviewSettings.hint.coders')}</p>
          {view.costs.map((cost, index) => (
            <label className="choice" key={cost}>
              <input
                type="radio"
                name="coders"
                value={index + 1}
                defaultChecked={fields.coders === String(index + 1)}
              />
              <span>
                {t(`reviewSettings.coders.${index === 0 ? 'one' : index === 1 ? 'two' : 'three'}`)}
                <small>{cost}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {field('toAll', `${t('reviewSettings.hint.toAll', view.limits.toAll)} ${view.toAllCost}`)}
        <fieldset className="reading-choices" id="suggestions" tabIndex={-1}>
          <legend>{t('reviewSettings.field.suggestions')}</legend>
          <p className="soft">{t('reviewSettings.hint.suggestions')}</p>
          {suggestionModes.map((mode) => (
            <label className="choice" key={mode}>
              <input type="radio" name="suggestions" value={mode} defaultChecked={fields.suggestions === mode} />
              <span>
                {t(`reviewSettings.suggestions.${mode}`)}
                <small>{t(`reviewSettings.suggestionsCost.${mode}`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {field('batchSize', `${t('reviewSettings.hint.batchSize', view.limits.batchSize)} ${view.batchCost}`)}
        {field('sampleTarget', t('reviewSettings.hint.sampleTarget', view.limits.sampleTarget))}
        {view.sample !== null && (
          <p className="notice">
            {view.sample} {t(view.sampleSettled ? 'reviewSettings.sampleStays' : 'reviewSettings.sampleMoves')}
          </p>
        )}
        <Field
          id="debrief"
          name="debrief"
          label={t('reviewSettings.field.debrief')}
          hint={t('reviewSettings.hint.debrief')}
          value={fields.debrief}
          wrong={wrong('debrief')}
          rows={3}
        />
        <div className="field">
          <label htmlFor="urgentUserId">{t('reviewSettings.field.urgentUserId')}</label>
          <p className="soft" id="urgentUserId-hint">
            {t('reviewSettings.hint.urgentUserId')}
          </p>
          <select
            id="urgentUserId"
            name="urgentUserId"
            defaultValue={fields.urgentUserId}
            aria-describedby="urgentUserId-hint"
            aria-invalid={wrong('urgentUserId') || undefined}
          >
            <option value="">{t('reviewSettings.urgentNobody')}</option>
            {view.members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Field
          id="urgentContact"
          name="urgentContact"
          label={t('reviewSettings.field.urgentContact')}
          hint={t('reviewSettings.hint.urgentContact')}
          value={fields.urgentContact}
          wrong={wrong('urgentContact')}
        />
      </fieldset>
      {view.mayChange && (
        <button className="button" type="submit">
          {t('settings.save')}
        </button>
      )}
    </form>
  );
}
