import { useTranslation } from 'react-i18next';

const known = [400, 403, 404, 410, 413, 429] as const;
type Known = (typeof known)[number];

/** What happened, what is safe, what to do: for every status that a page can end with. */
export function ErrorPage({ status }: { readonly status: number }) {
  const { t } = useTranslation('common');
  const other = status < 500 ? 400 : 500;
  const key = known.includes(status as Known) ? (status as Known) : other;
  return (
    <main className="page" id="content">
      <h1>{t(`errors.${key}.title`)}</h1>
      <p>{t(`errors.${key}.body`)}</p>
      <p>
        <a className="action" href="/">
          {t('errors.home')}
        </a>
      </p>
    </main>
  );
}
