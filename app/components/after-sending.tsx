import { useTranslation } from 'react-i18next';
import { NextPerson } from './next-person.tsx';

/** After an interview: the code is the person's alone, and shown to them once. */
export function HandOver() {
  const { t } = useTranslation('survey');
  return (
    <>
      <h1>{t('interview.handTitle')}</h1>
      <p className="lead">{t('interview.handBody')}</p>
      <form method="post">
        <button className="button" type="submit" name="go" value="show" data-forget>
          {t('interview.show')}
        </button>
      </form>
    </>
  );
}

/** How to hear what came of it: with the code, or by a letter where letters can be sent. */
export function HearOfReport({ follow }: { readonly follow: string | null }) {
  const { t } = useTranslation('survey');
  return (
    <>
      <h2>{t('follow.offHeading')}</h2>
      <p>{t('follow.byReceipt')}</p>
      {follow !== null && (
        <p>
          <a className="action" href={follow}>
            {t('follow.link')}
          </a>
        </p>
      )}
    </>
  );
}

/** At a kiosk: the way to the beginning, for the next person. */
export function KioskFinish({ reset }: { readonly reset: string }) {
  const { t } = useTranslation('survey');
  return (
    <>
      <h2>{t('kiosk.finishHeading')}</h2>
      <p>{t('kiosk.finishBody')}</p>
      <form method="post" action={reset}>
        <button className="button" type="submit" data-forget>
          {t('kiosk.finish')}
        </button>
      </form>
    </>
  );
}

/** On a device that may be somebody else's too: how it forgets. */
export function OwnDevice({ next }: { readonly next: string }) {
  const { t } = useTranslation('survey');
  return (
    <>
      <h2>{t('thanks.sharedHeading')}</h2>
      <p>{t('thanks.sharedBody')}</p>
      <form method="post">
        <button className="button button-second" type="submit" data-forget>
          {t('thanks.forget')}
        </button>
      </form>
      <NextPerson address={next} asksFirst={false} />
    </>
  );
}
