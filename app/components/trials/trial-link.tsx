import { useTranslation } from 'react-i18next';

/** A link for trial; numbers and days come as text. */
export interface TrialLinkView {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly came: { readonly count: number; readonly number: string };
  readonly made: string;
  /** Null: it is in use. */
  readonly retired: string | null;
}

/** One link for trial; `mayEdit` says whether the reader may end it. */
export function TrialLink({
  link,
  action,
  mayEdit,
}: {
  readonly link: TrialLinkView;
  readonly action: string;
  readonly mayEdit: boolean;
}) {
  const { t } = useTranslation('team');
  const { id, name, address, came, made, retired } = link;
  return (
    <article className="card" aria-labelledby={`trial-${id}`}>
      <h3 id={`trial-${id}`}>{name === '' ? t('trials.made', { day: made }) : <bdi>{name}</bdi>}</h3>
      {retired === null && (
        <p className="field">
          <label htmlFor={`address-${id}`}>{t('trials.address')}</label>
          <input id={`address-${id}`} type="text" dir="ltr" readOnly value={address} />
        </p>
      )}
      <p>
        <strong>{t('trials.came', { ...came })}</strong>{' '}
        <span className="soft">
          {name !== '' && t('trials.made', { day: made })} {retired !== null && t('trials.retired', { day: retired })}
        </span>
      </p>
      {mayEdit && (
        <form method="post" action={action}>
          <input type="hidden" name="id" value={id} />
          <button
            type="submit"
            className="action"
            name="intent"
            value={retired === null ? 'retire' : 'restore'}
            aria-describedby={`trial-${id}`}
          >
            {t(retired === null ? 'trials.retire' : 'trials.restore')}
          </button>
        </form>
      )}
    </article>
  );
}
