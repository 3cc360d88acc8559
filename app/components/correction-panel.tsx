import { useTranslation } from 'react-i18next';

/** How the answers on the page stand to those that are stored: see services/correct-response. */
export type CorrectionState = 'changed' | 'unchanged' | 'stale';

/** The key of the page's heading. */
export const titleOfCorrection = (state: CorrectionState) =>
  state === 'stale' ? 'correction.staleTitle' : 'correction.title';

/** That these answers were sent before, and what a change of them does. */
export function CorrectionLead({ state }: { readonly state: CorrectionState }) {
  const { t } = useTranslation('survey');
  return (
    <>
      <h1>{t(titleOfCorrection(state))}</h1>
      {state === 'stale' ? (
        <Again />
      ) : (
        <>
          <p className="lead">{t('correction.lead')}</p>
          {state === 'unchanged' && <p className="notice">{t('correction.unchanged')}</p>}
        </>
      )}
    </>
  );
}

/** Somebody was faster: what is stored is another state than this page began with. */
function Again() {
  const { t } = useTranslation('survey');
  return (
    <>
      <p className="lead">{t('correction.staleBody')}</p>
      <form method="post">
        <button className="button" type="submit" name="go" value="again">
          {t('correction.again')}
        </button>
      </form>
    </>
  );
}

/** Sends the changes, or leaves everything as it was. */
export function CorrectionPanel({ state }: { readonly state: CorrectionState }) {
  const { t } = useTranslation('survey');
  return (
    <section className="panel">
      {state === 'changed' && <h2>{t('correction.sendHeading')}</h2>}
      {state === 'changed' && <p>{t('correction.sendBody')}</p>}
      <form method="post" className="buttons">
        {state === 'changed' && (
          <button className="button" type="submit">
            {t('correction.send')}
          </button>
        )}
        <button className="action" type="submit" name="go" value="leave">
          {t('correction.leave')}
        </button>
      </form>
    </section>
  );
}
