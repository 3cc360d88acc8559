import { useTranslation } from 'react-i18next';
import { Field } from '../settings/field.tsx';

/** What if so many comments came: asked by address, so that an assumption can be passed on as a link. */
export function ExpectedForm({ value, here }: { readonly value: string; readonly here: string }) {
  const { t } = useTranslation('team');
  return (
    <form method="get" className="reading-expected">
      <Field
        id="expected"
        name="expected"
        label={t('readingOverview.expected')}
        hint={t('readingOverview.expectedHint')}
        value={value}
        inputMode="numeric"
      />
      <p className="actions">
        <button className="button button-second" type="submit">
          {t('readingOverview.reckon')}
        </button>
        {value !== '' && <a href={here}>{t('readingOverview.withoutExpected')}</a>}
      </p>
    </form>
  );
}
