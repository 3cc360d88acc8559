import { CommentText } from './comment-text.tsx';
import type { DetailView } from './detail-view.ts';
import { TextInLanguage } from './text-in-language.tsx';

/** UTF-16 units from which a comment is set smaller. */
const LONG_COMMENT = 280;

/** The comment in its own language and direction, the detail underlined; which language, and which consultation. */
export function DetailInComment({
  detail: { id, consultation, language, direction, languageName, pieces },
  ofOne,
}: {
  readonly detail: DetailView;
  readonly ofOne: boolean;
}) {
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  return (
    <>
      <blockquote id={`comment-${id}`} lang={language} dir={direction}>
        <p data-length={length > LONG_COMMENT ? 'long' : undefined}>
          <CommentText pieces={pieces} />
        </p>
      </blockquote>
      <p className="soft">
        {languageName}
        {languageName !== null && !ofOne && ' · '}
        {!ofOne && <TextInLanguage of={consultation} />}
      </p>
    </>
  );
}
