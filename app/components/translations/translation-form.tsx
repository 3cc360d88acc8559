import { useTranslation } from 'react-i18next';
import { CommentText } from '../comment-text.tsx';
import { TextInLanguage } from '../text-in-language.tsx';
import type { CommentToTranslate, TypedTranslation } from './translations-view.ts';

/** One comment above, its translation below: the original in its own direction, and what is typed in that of its language. */
export function TranslationForm({
  comment,
  typed,
  another,
}: {
  readonly comment: CommentToTranslate;
  readonly typed: TypedTranslation | null;
  /** Where the next comment of the queue is; null: there is none. */
  readonly another: string | null;
}) {
  const { t } = useTranslation('review');
  const { targets, question } = comment;
  const shown = targets.find(({ language }) => language === typed?.language) ?? targets[0];
  const several = targets.length > 1;
  const draft = shown?.origin ?? null;
  return (
    <article className="translate-comment">
      <figure className="review-comment">
        <figcaption>
          {question !== null && <TextInLanguage of={question} className="question" />}
          {t('translate.from', { language: comment.languageName })} · <TextInLanguage of={comment.consultation} />
        </figcaption>
        <blockquote>
          <p lang={comment.language} dir={comment.direction}>
            <CommentText pieces={comment.pieces} />
          </p>
        </blockquote>
      </figure>
      {comment.onlyReader && <p className="notice">{t('translate.onlyReader', { language: comment.languageName })}</p>}
      <form method="post" action={`?comment=${encodeURIComponent(comment.id)}`} noValidate className="translate-form">
        <input type="hidden" name="comment" value={comment.id} />
        <input type="hidden" name="revision" value={comment.revision} />
        {targets.map(({ language, seen }) => (
          <input key={language} type="hidden" name={`seen-${language}`} value={seen} />
        ))}
        {several ? (
          <fieldset className="translate-target">
            <legend>{t('translate.into')}</legend>
            {targets.map(({ language, name }) => (
              <label className="choice" key={language}>
                <input type="radio" name="language" value={language} defaultChecked={language === shown?.language} />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
        ) : (
          <input type="hidden" name="language" value={shown?.language ?? 'en'} />
        )}
        {draft !== null && <p className="notice">{t(`translate.there.${draft}`)}</p>}
        <div className="field">
          <label htmlFor="translation">
            {several ? t('translate.text') : t('translate.textIn', { language: shown?.name ?? '' })}
          </label>
          <p className="soft" id="translation-hint">
            {t('translate.hint')}
          </p>
          <textarea
            id="translation"
            name="text"
            rows={6}
            lang={several ? undefined : shown?.language}
            dir="ltr"
            defaultValue={typed?.text ?? shown?.text ?? ''}
            aria-describedby="translation-hint"
            aria-invalid={typed === null ? undefined : true}
          />
        </div>
        {typed?.asks === true && (
          <label className="tick">
            <input type="checkbox" name="checked" value="yes" />
            <span>{t('translate.checked')}</span>
          </label>
        )}
        <p className="actions">
          <button className="button" type="submit">
            {t('translate.save')}
          </button>
          {another !== null && <a href={another}>{t('translate.another')}</a>}
        </p>
      </form>
    </article>
  );
}
