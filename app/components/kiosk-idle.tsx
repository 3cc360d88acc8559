import { useTranslation } from 'react-i18next';

/** Without scripts nobody can tell whether somebody is still there: the page then waits this long, whatever is done. */
const IDLE_WITHOUT_SCRIPTS_S = 5 * 60;

/**
 * Begins anew once nobody is at the kiosk any more. Where the respondents' script runs, it watches what is touched and
 * asks first, in the words that stand here; a browser without scripts follows the refresh.
 */
export function KioskIdle({ reset }: { readonly reset: string }) {
  const { t } = useTranslation('survey');
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={`${String(IDLE_WITHOUT_SCRIPTS_S)}; url=${reset}`} />
      </noscript>
      <div
        hidden
        data-kiosk-reset={reset}
        data-warning={t('kiosk.warning')}
        data-countdown={t('kiosk.countdown')}
        data-stay={t('kiosk.stay')}
      />
    </>
  );
}
