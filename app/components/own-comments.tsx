import { useTranslation } from 'react-i18next';
import { ObjectionForm } from './objection-form.tsx';
import type { OwnCommentView, OwnObjectionView, OwnTargetView, SaidView } from './own-comment-view.ts';
import { TargetName } from './own-target-name.tsx';
import { TextInLanguage } from './text-in-language.tsx';
import { useWords } from './words.ts';

const stateKeys = {
  unread: 'receipt.stateUnread',
  again: 'receipt.stateAgain',
  none: 'receipt.stateNone',
  counted: 'receipt.stateCounted',
} as const;

/** What a person wrote, under which areas and themes people counted it, and a way to say that it was not meant so. */
export function OwnComments({
  comments,
  pass,
  said,
}: {
  readonly comments: readonly OwnCommentView[];
  readonly pass: string;
  readonly said: SaidView | null;
}) {
  const { t } = useTranslation('survey');
  const words = useWords();
  if (comments.length === 0) return null;
  return (
    <section>
      <h2>{t('receipt.readHeading')}</h2>
      <p>{t('receipt.readLead')}</p>
      {comments.map((comment) => (
        <article key={comment.id} className="panel">
          <h3>
            <span {...words(comment.question)} />
          </h3>
          <p className="typed" dir="auto">
            {comment.text}
          </p>
          <p>{t(stateKeys[comment.state])}</p>
          <Targets targets={comment.targets} />
          {comment.objections.map((objection) => (
            <Objection key={objection.id} objection={objection} />
          ))}
          <ObjectionForm comment={comment} pass={pass} said={said?.commentId === comment.id ? said : null} />
        </article>
      ))}
    </section>
  );
}

function Targets({ targets }: { readonly targets: readonly OwnTargetView[] }) {
  if (targets.length === 0) return null;
  return (
    <ul className="facts">
      {targets.map((target) => (
        <li key={target.id}>
          <TargetName target={target} />
        </li>
      ))}
    </ul>
  );
}

function Objection({ objection: { made, targets, words, answer } }: { readonly objection: OwnObjectionView }) {
  const { t } = useTranslation('survey');
  return (
    <div className="notice">
      <p>{t('receipt.objectedOn', { moment: made })}</p>
      <Targets targets={targets} />
      {words.text !== '' && <TextInLanguage of={words} as="p" className="typed" />}
      {answer === null && <p>{t('receipt.objectionWaiting')}</p>}
      {answer !== null && (
        <p>
          <strong>
            {t(answer.kind === 'changed' ? 'receipt.objectionChanged' : 'receipt.objectionKept', {
              moment: answer.moment,
            })}
          </strong>
        </p>
      )}
      {answer !== null && answer.words.text !== '' && <TextInLanguage of={answer.words} as="p" className="typed" />}
    </div>
  );
}
