import { useTranslation } from 'react-i18next';

/** Nothing but a way back: whoever looks over a reader's shoulder learns nothing. */
export function HiddenScreen({ back }: { readonly back: string }) {
  const { t } = useTranslation('review');
  return (
    <main className="hidden-screen" id="content">
      <h1>{t('hidden.title')}</h1>
      <p>
        <a className="button button-second" href={back}>
          {t('hidden.show')}
        </a>
      </p>
    </main>
  );
}
