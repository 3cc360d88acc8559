import { useTranslation } from 'react-i18next';

export interface TeamError {
  readonly text: string;
  /** The element to mend it at. */
  readonly fieldId?: string | undefined;
}

/** What is wrong with a form, above it, each line leading to its field; the page opens with the focus on it. */
export function TeamErrors({ errors }: { readonly errors: readonly TeamError[] }) {
  const { t } = useTranslation('review');
  if (errors.length === 0) return null;
  return (
    // A page without scripts announces an alert only when the focus goes there.
    // eslint-disable-next-line jsx-a11y/no-autofocus -- the page is the answer to what was just sent
    <div className="error-summary" role="alert" id="problem" tabIndex={-1} autoFocus>
      <h2>{t('problem')}</h2>
      <ul>
        {errors.map(({ text, fieldId }) => (
          <li key={text}>{fieldId === undefined ? text : <a href={`#${fieldId}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
