import { useTranslation } from 'react-i18next';
import { commentKinds } from '#app/domain/comment-kind.ts';
import { Definition } from '../area-definition.tsx';
import { TextInLanguage } from '../text-in-language.tsx';
import type { PracticeAreaView, PracticeCommentView, TypedPractice } from './practice-view.ts';

/** One made-up comment, answered as a real one is: the areas, the kind, or another way to end it. */
export function PracticeForm({
  comment,
  areas,
  typed,
}: {
  readonly comment: PracticeCommentView;
  readonly areas: readonly PracticeAreaView[];
  readonly typed: TypedPractice | null;
}) {
  const { t } = useTranslation(['team', 'review']);
  const { id } = comment;
  return (
    <>
      <p className="soft">{t('practice.progress', { number: comment.number, of: comment.of })}</p>
      <PracticeText comment={comment} />
      <form method="post" noValidate className="practice-form">
        <input type="hidden" name="comment" value={id} />
        <fieldset id="areas" tabIndex={-1}>
          <legend>{t('practice.areas')}</legend>
          {areas.map(({ key, name, definition }) => (
            <div className="tick-row" key={key}>
              <label className="tick">
                <input
                  type="checkbox"
                  name="area"
                  value={key}
                  defaultChecked={typed?.answer.areas.includes(key) ?? false}
                />
                <TextInLanguage of={name} />
              </label>
              <Definition definition={definition} draft={false} of={name.text} />
            </div>
          ))}
        </fieldset>
        <fieldset id="kind" tabIndex={-1}>
          <legend>{t('practice.kind')}</legend>
          {commentKinds.map((kind) => (
            <label className="choice" key={kind}>
              <input type="radio" name="kind" value={kind} defaultChecked={typed?.answer.kind === kind} />
              <span>{t(`review:suggestions.kind.${kind}`)}</span>
            </label>
          ))}
        </fieldset>
        <div className="review-actions">
          {(['decided', 'none', 'not sure'] as const).map((ending) => (
            <button
              key={ending}
              className={ending === 'decided' ? 'button' : 'button button-second'}
              type="submit"
              name="ending"
              value={ending}
            >
              {t(`practice.end.${ending === 'not sure' ? 'notSure' : ending}`)}
            </button>
          ))}
        </div>
        <fieldset className="practice-flags">
          <legend>{t('practice.orFlag')}</legend>
          <p className="actions">
            {(['personal-detail', 'danger'] as const).map((ending) => (
              <button key={ending} className="button button-second" type="submit" name="ending" value={ending}>
                {t(`practice.end.${ending}`)}
              </button>
            ))}
          </p>
        </fieldset>
      </form>
    </>
  );
}

/** The words of a made-up comment; one that is hard to read is covered until somebody uncovers it. */
export function PracticeText({ comment: { id, hard } }: { readonly comment: PracticeCommentView }) {
  const { t } = useTranslation('team');
  const words = (
    <blockquote>
      <p>{t(`practice.comments.${id}.text`)}</p>
    </blockquote>
  );
  if (!hard) return words;
  return (
    <details className="practice-covered">
      <summary>{t('practice.covered')}</summary>
      {words}
    </details>
  );
}
