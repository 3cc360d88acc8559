import { useTranslation } from 'react-i18next';
import { CodeField } from '#app/components/code-field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { QuestionAnswers } from '#app/components/question-answers.tsx';
import { objectionField, useObjectionMessage } from '#app/components/objection-form.tsx';
import { OwnComments } from '#app/components/own-comments.tsx';
import type { SaidView } from '#app/components/own-comment-view.ts';
import { useWords } from '#app/components/words.ts';
import type { SaidObjection } from '#app/services/object-to-coding.ts';
import type { ReceiptProblem } from '#app/services/show-receipt.ts';
import { AgreedTo } from './receipt-consent.tsx';
import type { ShownResponse } from './receipt-response.server.ts';

/** The form for the code. */
export function AskForCode({
  problem,
  unsaid,
}: {
  readonly problem: ReceiptProblem | null;
  /** What was about to be said when the page's time was over: it comes along, and is not lost. */
  readonly unsaid: SaidObjection | null;
}) {
  const { t } = useTranslation('survey');
  const wrong = problem !== null;
  return (
    <>
      {wrong && (
        <ErrorSummary problems={[{ field: 'code', message: t(`receipt.${problem}`) }]} keptWords={unsaid !== null} />
      )}
      <h1>{t('receipt.title')}</h1>
      <p className="lead">{t('receipt.lead')}</p>
      <form method="post" noValidate>
        {unsaid !== null && <Unsaid unsaid={unsaid} />}
        <CodeField
          field="code"
          label={t('receipt.label')}
          hint={t('receipt.hint')}
          error={wrong ? t(`receipt.${problem}`) : null}
          longest={60}
        />
        <button className="button" type="submit">
          {t('receipt.show')}
        </button>
      </form>
    </>
  );
}

interface OwnAnswersProps {
  readonly own: ShownResponse;
  readonly address: string;
  /** What was just said about how a comment was understood. */
  readonly said: SaidView | null;
}

function Unsaid({ unsaid: { id, commentId, revision, targets, words } }: { readonly unsaid: SaidObjection }) {
  return (
    <>
      <input type="hidden" name="objection" value={id} />
      <input type="hidden" name="comment" value={commentId} />
      <input type="hidden" name="revision" value={revision} />
      {targets.map((target) => (
        <input key={target} type="hidden" name="target" value={target} />
      ))}
      <input type="hidden" name="words" value={words} />
    </>
  );
}

/** What was sent, in the words it was sent in, and what can be done with it. */
export function OwnAnswers({ own, address, said }: OwnAnswersProps) {
  const { t } = useTranslation('survey');
  const words = useWords();
  const gone = own.withdrawal === 'withdrawn';
  return (
    <>
      {said !== null && !gone && <WhatCameOfIt said={said} own={own} />}
      <h1>{t('receipt.answersTitle')}</h1>
      <dl className="answers">
        <div>
          <dt>{t('receipt.survey')}</dt>
          <dd {...words(own.survey)} />
        </div>
        <div>
          <dt>{t('receipt.sentOn')}</dt>
          <dd>{own.sent}</dd>
        </div>
        <div>
          <dt>{t('receipt.state')}</dt>
          <dd>{gone ? t('receipt.withdrawnOn', { day: own.withdrawn }) : t(`receipt.${own.standing}`)}</dd>
        </div>
        {own.changed !== null && (
          <div>
            <dt>{t('receipt.changedOn')}</dt>
            <dd>{t('receipt.changedRevision', own.changed)}</dd>
          </div>
        )}
        <div>
          <dt>{t('receipt.report')}</dt>
          {own.report === null ? <dd>{t('receipt.reportNotYet')}</dd> : <ReportIsOut address={own.report} />}
        </div>
      </dl>
      {!gone && <QuestionAnswers given={own.given} />}
      {!gone && <AgreedTo own={own} />}
      {!gone && own.standing === 'counted' && <OwnComments comments={own.comments} pass={own.pass} said={said} />}
      {!gone && <ChangePanel own={own} />}
      {!gone && <WithdrawPanel own={own} />}
      <AnotherCode address={address} />
    </>
  );
}

function ReportIsOut({ address }: { readonly address: string }) {
  const { t } = useTranslation('survey');
  return (
    <dd>
      <p>{t('receipt.reportOut')}</p>
      <p>
        <a className="action" href={address}>
          {t('receipt.readReport')}
        </a>
      </p>
    </dd>
  );
}

/** What came of "that is not what I meant", above everything else. */
function WhatCameOfIt({ said, own }: { readonly said: SaidView; readonly own: ShownResponse }) {
  const { t } = useTranslation('survey');
  const message = useObjectionMessage()(said);
  if (message === null)
    return (
      <p className="notice" role="status">
        {t('receipt.objectSent')}
      </p>
    );
  const about = own.comments.find(({ id, objection }) => id === said.commentId && objection !== null);
  if (about === undefined)
    return (
      <p className="notice notice-strong" role="alert">
        {message}
      </p>
    );
  return <ErrorSummary problems={[{ field: objectionField(about.id), about: about.question, message }]} />;
}

function ChangePanel({ own }: { readonly own: ShownResponse }) {
  const { t } = useTranslation('survey');
  return (
    <section className="panel">
      <h2>{t('receipt.changeHeading')}</h2>
      {own.withdrawal === 'not-possible' && <p>{t('correction.notPossible')}</p>}
      {own.withdrawal === 'too-late' && <p>{t('correction.tooLate', { moment: own.withdrawUntil })}</p>}
      {own.withdrawal === 'possible' && (
        <form method="post">
          <p>{t('receipt.changeBody')}</p>
          {own.withdrawUntil !== null && <p>{t('receipt.withdrawUntil', { moment: own.withdrawUntil })}</p>}
          <input type="hidden" name="pass" value={own.pass} />
          <button className="button" type="submit" name="go" value="correct">
            {t('receipt.change')}
          </button>
        </form>
      )}
    </section>
  );
}

function WithdrawPanel({ own }: { readonly own: ShownResponse }) {
  const { t } = useTranslation('survey');
  return (
    <section className="panel">
      <h2>{t('receipt.withdrawHeading')}</h2>
      {own.withdrawal === 'not-possible' && <p>{t('receipt.notPossible')}</p>}
      {own.withdrawal === 'too-late' && <p>{t('receipt.tooLate', { moment: own.withdrawUntil })}</p>}
      {own.withdrawal === 'possible' && (
        <form method="post">
          <p>{t('receipt.withdrawBody')}</p>
          {own.withdrawUntil !== null && <p>{t('receipt.withdrawUntil', { moment: own.withdrawUntil })}</p>}
          <input type="hidden" name="pass" value={own.pass} />
          <button className="button button-second" type="submit" name="go" value="confirm">
            {t('receipt.withdraw')}
          </button>
        </form>
      )}
    </section>
  );
}

/** The question before what cannot be undone. */
export function ConfirmWithdrawal({ own }: { readonly own: ShownResponse }) {
  const { t } = useTranslation('survey');
  return (
    <form method="post">
      <h1>{t('receipt.confirmTitle')}</h1>
      <p className="notice notice-strong">{t('receipt.confirmBody')}</p>
      <input type="hidden" name="pass" value={own.pass} />
      <div className="buttons">
        <button className="button button-grave" type="submit" name="go" value="withdraw">
          {t('receipt.confirmYes')}
        </button>
        <button className="action" type="submit" name="go" value="keep">
          {t('receipt.confirmNo')}
        </button>
      </div>
    </form>
  );
}

/** It is done. */
export function Withdrawn({ address }: { readonly address: string }) {
  const { t } = useTranslation('survey');
  return (
    <>
      <h1>{t('receipt.doneTitle')}</h1>
      <p className="lead">{t('receipt.doneBody')}</p>
      <AnotherCode address={address} />
    </>
  );
}

/** `address` is the page's own: opened anew, it asks for a code. */
function AnotherCode({ address }: { readonly address: string }) {
  const { t } = useTranslation('survey');
  return (
    <p>
      <a className="action" href={address}>
        {t('receipt.another')}
      </a>
    </p>
  );
}
