import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { NextPerson } from '#app/components/next-person.tsx';
import { PageFrame, type Frame } from '#app/components/page-frame.tsx';

interface Asking {
  readonly offer: string;
  /** There is a code already, which a new one would replace. */
  readonly replaces: boolean;
  readonly until: string;
  readonly busy: boolean;
  readonly goOn: string;
}

/** What a return code is, before there is one. */
export function AskToSave({ page }: { readonly page: Asking }) {
  const { t } = useTranslation('survey');
  const { offer, replaces, until, busy, goOn } = page;
  return (
    <>
      {busy && <ErrorSummary problems={[{ field: 'make', message: t('save.busy') }]} keptWords={false} />}
      <h1>{t('save.title')}</h1>
      <p className="lead">{t('save.lead')}</p>
      <ul className="facts">
        <li>{t('save.notSent')}</li>
        <li>{t('save.locked')}</li>
        <li>{t('save.until', { moment: until })}</li>
      </ul>
      {replaces && <p className="notice notice-strong">{t('save.replaces')}</p>}
      <form method="post">
        <input type="hidden" name="offer" value={offer} />
        <div className="buttons">
          <button className="button" type="submit" id="make">
            {t(replaces ? 'save.makeAnother' : 'save.make')}
          </button>
          <a className="action" href={goOn}>
            {t('save.goOn')}
          </a>
        </div>
      </form>
    </>
  );
}

interface Given {
  readonly frame: Frame;
  readonly offer: string;
  readonly groups: readonly string[];
  /** The code digit by digit, for a voice. */
  readonly spoken: string;
  readonly until: string;
  /** Where it is typed. */
  readonly address: string;
  readonly goOn: string;
  /** Where somebody else begins on this device; null where that goes by itself. */
  readonly next: string | null;
}

const FORM = 'return-code';

/** The code, large, and what it is and is not. A change of language sends the form again, which gives the same code. */
export function ReturnCode({ page }: { readonly page: Given }) {
  const { t } = useTranslation('survey');
  const { frame, offer, groups, spoken, until, address, goOn, next } = page;
  return (
    <PageFrame frame={frame} form={FORM}>
      <form method="post" id={FORM}>
        <input type="hidden" name="offer" value={offer} />
      </form>
      <h1>{t('save.codeTitle')}</h1>
      <section className="panel panel-code">
        <h2>{t('save.codeHeading')}</h2>
        <p className="code" dir="ltr" aria-hidden="true">
          {groups.map((group, index) => (
            <span key={index}>{`${group} `}</span>
          ))}
        </p>
        <p className="visually-hidden" dir="ltr">
          {spoken}
        </p>
        <p>
          <strong>{t('save.keep')}</strong>
        </p>
        <p>{t('save.sayAloud')}</p>
      </section>
      <h2>{t('save.backHeading')}</h2>
      <p>{t('save.backBody')}</p>
      <p>
        <bdi dir="ltr">{address}</bdi>
      </p>
      <p>{t('save.until', { moment: until })}</p>
      <p>{t('save.trust')}</p>
      <h2>{t('save.notReceiptHeading')}</h2>
      <p>{t('save.notReceipt')}</p>
      <p>
        <a className="button" href={goOn}>
          {t('save.goOn')}
        </a>
      </p>
      <h2>{t('save.sharedHeading')}</h2>
      <p>{t('save.sharedBody')}</p>
      <form method="post">
        <button className="button button-second" type="submit" name="go" value="forget" data-forget>
          {t('save.forget')}
        </button>
      </form>
      {next !== null && <NextPerson address={next} asksFirst={false} />}
    </PageFrame>
  );
}

interface Forgot {
  readonly start: string;
  /** Null at a kiosk, where the next person begins. */
  readonly resume: string | null;
  /** The browser keeps no cookies: the way to the answers stands in its history. */
  readonly inHistory: boolean;
}

/** The device has forgotten the answers; they are kept for who has the code. */
export function DeviceForgot({ page: { start, resume, inHistory } }: { readonly page: Forgot }) {
  const { t } = useTranslation('survey');
  return (
    <>
      <h1>{t('save.forgotTitle')}</h1>
      <p className="lead">{t('save.forgotBody')}</p>
      <p>{t('save.forgotClose')}</p>
      {inHistory && <p className="notice notice-strong">{t('save.forgotHistory')}</p>}
      <p>
        <a className="button button-second" href={start}>
          {t('problems.startAgain')}
        </a>
      </p>
      {resume !== null && (
        <p>
          <a className="action" href={resume}>
            {t('resume.link')}
          </a>
        </p>
      )}
    </>
  );
}
