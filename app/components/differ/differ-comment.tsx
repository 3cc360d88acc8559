import { useTranslation } from 'react-i18next';
import { CommentText } from '../comment-text.tsx';
import { Cover } from '../review/cover.tsx';
import { TextInLanguage } from '../text-in-language.tsx';
import type { DifferView } from './differ-view.ts';

/** The question, and the comment in its own language and direction, and its translations; covered where it may be hard to read. */
export function DifferComment({ view }: { readonly view: DifferView }) {
  const { t } = useTranslation('review');
  return (
    <>
      {view.question !== null && (
        <p>
          <span className="soft">{t('comment.answerTo')}</span> <TextInLanguage of={view.question} />
        </p>
      )}
      <Cover covered={view.covered} debrief={view.debrief}>
        {view.words.map((words) => (
          <figure key={words.language} className="differ-comment">
            <blockquote lang={words.language} dir={words.direction}>
              <p>
                <CommentText pieces={words.pieces} />
              </p>
            </blockquote>
            <figcaption className="soft">
              {words.origin !== null
                ? t(`differ.translation.${words.origin}`, { language: words.languageName })
                : words.languageName === null
                  ? t('comment.languageUnknown')
                  : t('comment.language', { language: words.languageName })}
            </figcaption>
          </figure>
        ))}
      </Cover>
    </>
  );
}
