import { useTranslation } from 'react-i18next';

/** A field that people leave empty: they do not see it, and are told so where it is read to them. */
export const TRAP_FIELD = 'homepage';

/** What a form that begins a draft carries: its token, and the field that people leave empty. */
export function FormGuard({ token }: { readonly token: string }) {
  const { t } = useTranslation('survey');
  return (
    <>
      <input type="hidden" name="form" value={token} />
      <p className="visually-hidden">
        <label htmlFor={TRAP_FIELD}>{t('guard.empty')}</label>
        <input type="text" id={TRAP_FIELD} name={TRAP_FIELD} autoComplete="off" tabIndex={-1} />
      </p>
    </>
  );
}
