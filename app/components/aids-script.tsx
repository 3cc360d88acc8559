import { useTranslation } from 'react-i18next';

/**
 * The one script of a respondent's page, which only adds (app/aids). It brings no words of its own: those that it shows
 * stand in the tag, in the page's language.
 */
export function AidsScript({ address }: { readonly address: string }) {
  const { t } = useTranslation('survey');
  return (
    <script
      type="module"
      src={address}
      data-listen={t('aloud.listen')}
      data-listen-size={t('aloud.listenSize', { size: '#' })}
      data-pause={t('aloud.pause')}
      data-go-on={t('aloud.goOn')}
      data-stop={t('aloud.stop')}
      data-slower={t('aloud.slower')}
      data-sending={t('unsent.sending')}
      data-not-sent={t('unsent.notSent')}
      data-kept={t('unsent.kept')}
      data-retry={t('unsent.retry')}
      data-waiting={t('unsent.waiting')}
      data-put-back={t('unsent.putBack')}
      data-open-page={t('unsent.openPage')}
      data-delete={t('unsent.delete')}
    />
  );
}
