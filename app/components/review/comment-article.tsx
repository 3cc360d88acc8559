import { useTranslation } from 'react-i18next';
import { CommentText } from '../comment-text.tsx';
import type { CommentWords, ReviewView } from '../review-view.ts';
import { TextInLanguage } from '../text-in-language.tsx';
import { Cover } from './cover.tsx';

/** UTF-16 units from which a comment is set smaller, so that it stays on one screen. */
const LONG_COMMENT = 400;

/** What is read: the comment with its translations, covered where that may be hard; where the reader is in the batch. */
export function CommentArticle({
  view,
  sent,
}: {
  readonly view: ReviewView;
  /** What the reader has just sent is on the screen: an error says why, and it is neither what they decided nor what was kept. */
  readonly sent: boolean;
}) {
  const { t } = useTranslation('review');
  const { comment, translations, question, reads, progress, consultation, kept, basis } = view;
  const original = <Original key="original" words={comment} named={translations.length > 0} />;
  const translated = translations.map((words) => <Translation key={words.language} words={words} />);
  return (
    <article className="review-comment">
      {progress !== null && <p className="progress-words">{t('progress.place', progress)}</p>}
      <h1>{t('comment.title')}</h1>
      {basis !== null && !kept && !sent && <p className="notice">{t('comment.readAlready')}</p>}
      {kept && !sent && (
        <p className="notice" role="status">
          {t('kept.back')}
        </p>
      )}
      <figure>
        {question !== null && (
          <figcaption>
            {t('comment.answerTo')} <TextInLanguage of={question} className="question" />
          </figcaption>
        )}
        {reads === 'translation' && translations.length > 0 && <p className="soft">{t('translation.youRead')}</p>}
        <Cover covered={view.covered} debrief={view.debrief}>
          {reads === 'translation' ? [...translated, original] : [original, ...translated]}
        </Cover>
      </figure>
      <p className="soft">
        {t('comment.privacy')}
        <TextInLanguage of={consultation.title} className="comment-of" />
      </p>
    </article>
  );
}

function Original({ words, named }: { readonly words: CommentWords; readonly named: boolean }) {
  const { t } = useTranslation('review');
  return (
    <div className="words-of-comment">
      {named && <h2>{t('translation.original')}</h2>}
      <Words words={words} />
      <p className="soft origin">
        {words.languageName === null
          ? t('comment.languageUnknown')
          : t('comment.language', { language: words.languageName })}
      </p>
    </div>
  );
}

function Translation({ words }: { readonly words: ReviewView['translations'][number] }) {
  const { t } = useTranslation('review');
  return (
    <div className="words-of-comment">
      <h2>{t('translation.title')}</h2>
      <Words words={words} />
      <p className="soft origin">
        {t(`translation.origin.${words.origin}`)} · {words.languageName}
      </p>
    </div>
  );
}

function Words({ words: { language, direction, pieces } }: { readonly words: CommentWords }) {
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  return (
    <blockquote lang={language} dir={direction}>
      <p data-length={length > LONG_COMMENT ? 'long' : undefined}>
        <CommentText pieces={pieces} />
      </p>
    </blockquote>
  );
}
