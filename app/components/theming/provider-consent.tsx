import { useTranslation } from 'react-i18next';

export interface ProviderConsentView {
  readonly providers: readonly {
    readonly kind: 'embeddings' | 'assistant';
    readonly name: string;
    /** It works on this machine, so nothing is sent. */
    readonly local: boolean;
    readonly allowed: boolean;
  }[];
  /** How both switches stood when the page was made. */
  readonly was: string;
  readonly mayAllow: boolean;
}

/** Whether outside services may take part in this consultation's theming: off until somebody says yes. */
export function ProviderConsent({ providers, was, mayAllow }: ProviderConsentView) {
  const { t } = useTranslation('team');
  if (providers.length === 0 || (!mayAllow && providers.every(({ allowed }) => !allowed))) return null;
  const hint = (provider: (typeof providers)[number]) =>
    provider.local ? t('consent.localHint') : t(`consent.${provider.kind}Hint`);
  return (
    <section className="taking-answers outside-services" aria-labelledby="outside">
      <h2 id="outside">{t('consent.title')}</h2>
      <p>{t(providers.every(({ local }) => local) ? 'consent.localOnly' : 'consent.lead')}</p>
      {!mayAllow && <p>{t('consent.offOnly')}</p>}
      <form method="post" className="consent">
        <input type="hidden" name="was" value={was} />
        {providers.map((provider) => (
          <div key={provider.kind} className="tick-row">
            <label className="tick">
              <input
                type="checkbox"
                name={provider.kind}
                value="yes"
                defaultChecked={provider.allowed}
                disabled={!mayAllow && !provider.allowed}
                aria-describedby={`${provider.kind}-hint`}
              />
              <span>{t(`consent.${provider.kind}`, { name: provider.name })}</span>
            </label>
            <p className="soft consent-hint" id={`${provider.kind}-hint`}>
              {hint(provider)}
            </p>
          </div>
        ))}
        <p>
          <button type="submit" className="button button-second" name="intent" value="consent">
            {t('consent.save')}
          </button>
        </p>
      </form>
    </section>
  );
}
