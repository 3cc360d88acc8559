import { useTranslation } from 'react-i18next';
import { linkMedia, type LinkMedium } from '#app/domain/link-medium.ts';

/** What was typed, to stand there again. */
export interface TypedLink {
  readonly id: string;
  readonly partner: string;
  readonly newPartner: string;
  readonly medium: LinkMedium;
  readonly name: string;
}

/** Asks for whom a link is, how it is passed on, and what the team calls it. */
export function LinkForm({
  action,
  id,
  partners,
  typed,
  wrong,
}: {
  readonly action: string;
  /** The link's, made with the form: sending it twice makes one. */
  readonly id: string;
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  readonly typed: TypedLink | null;
  /** The field that is wrong. */
  readonly wrong: string | null;
}) {
  const { t } = useTranslation('team');
  const invalid = (field: string) => wrong === field || undefined;
  return (
    <form method="post" action={action} noValidate className="stack narrow">
      <h2>{t('links.new')}</h2>
      <input type="hidden" name="id" value={id} />
      {partners.length > 0 && (
        <p className="field">
          <label htmlFor="partner">{t('links.partner')}</label>
          <select id="partner" name="partner" defaultValue={typed?.partner ?? ''} aria-invalid={invalid('partner')}>
            <option value="">{t('links.nobody')}</option>
            {partners.map((partner) => (
              <option key={partner.id} value={partner.id}>
                {partner.name}
              </option>
            ))}
          </select>
        </p>
      )}
      <p className="field">
        <label htmlFor="newPartner">{t(partners.length > 0 ? 'links.newPartner' : 'links.firstPartner')}</label>
        <span className="soft" id="newPartner-hint">
          {t('links.newPartnerHint')}
        </span>
        <input
          id="newPartner"
          name="newPartner"
          type="text"
          autoComplete="off"
          dir="auto"
          defaultValue={typed?.newPartner ?? ''}
          aria-describedby="newPartner-hint"
          aria-invalid={invalid('newPartner')}
        />
      </p>
      <p className="field">
        <label htmlFor="medium">{t('links.medium')}</label>
        <select id="medium" name="medium" defaultValue={typed?.medium ?? 'any'}>
          {linkMedia.map((medium) => (
            <option key={medium} value={medium}>
              {t(`links.media.${medium}`)}
            </option>
          ))}
        </select>
      </p>
      <p className="field">
        <label htmlFor="name">{t('links.name')}</label>
        <span className="soft" id="name-hint">
          {t('links.nameHint')}
        </span>
        <input
          id="name"
          name="name"
          type="text"
          autoComplete="off"
          dir="auto"
          defaultValue={typed?.name ?? ''}
          aria-describedby="name-hint"
          aria-invalid={invalid('name')}
        />
      </p>
      <button className="button" type="submit" name="intent" value="make">
        {t('links.make')}
      </button>
    </form>
  );
}
