import { useTranslation } from 'react-i18next';
import { fieldName } from '#app/components/question-names.ts';
import { remarkField } from '#app/domain/trial.ts';

/** "What would you change on this page?", under each page of a trial; open once something stands in it. */
export function RemarkField({ section, typed }: { readonly section: string; readonly typed: string }) {
  const { t } = useTranslation('survey');
  const { key, longest } = remarkField(section);
  const id = fieldName(key);
  return (
    <details className="why" open={typed !== ''}>
      <summary>{t('trial.remark')}</summary>
      <label htmlFor={id}>{t('trial.remarkHint')}</label>
      <textarea id={id} name={id} rows={4} maxLength={longest} dir="auto" defaultValue={typed} />
    </details>
  );
}
