import { useTranslation } from 'react-i18next';
import type { LinkView } from './link-card.tsx';
import { LinkName } from './link-name.tsx';

/** The address of a partner's page, this once. */
export function TallyAddress({ address, of }: { readonly address: string; readonly of: LinkView | null }) {
  const { t } = useTranslation('team');
  return (
    <section className="panel" aria-labelledby="tally-made" role="status">
      <h2 id="tally-made">{t('links.tally.made')}</h2>
      {of !== null && (
        <p>
          <LinkName link={of} />
        </p>
      )}
      <p className="field">
        <label htmlFor="tally-address">{t('links.tally.address')}</label>
        <input id="tally-address" type="text" dir="ltr" readOnly value={address} />
      </p>
      <p>{t('links.tally.once')}</p>
    </section>
  );
}
