import { useTranslation } from 'react-i18next';

/** The way to let somebody else answer on the same phone; where something would be lost, it is asked about first. */
export function NextPerson({ address, asksFirst }: { readonly address: string; readonly asksFirst: boolean }) {
  const { t } = useTranslation('survey');
  if (asksFirst)
    return (
      <p>
        <a className="action" href={address}>
          {t('ways.next')}
        </a>
      </p>
    );
  return (
    <form method="post" action={address}>
      <button className="action" type="submit" data-forget>
        {t('ways.next')}
      </button>
    </form>
  );
}
