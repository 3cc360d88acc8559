import type { Question } from '#app/domain/survey-question.ts';
import { spokenId } from '#app/domain/spoken-texts.ts';
import { ClipRow, useSpoken } from './clips.tsx';
import { CompanionParagraphs, CompanionWords } from './companion-words.tsx';
import { QuestionWhy } from './question-parts.tsx';
import { useWords } from './words.ts';

interface ExplanationProps {
  readonly question: Extract<Question, { readonly type: 'explanation' }>;
  readonly heading: 'h1' | 'h2';
}

/** Words between questions; nothing to answer. */
export function Explanation({ question, heading: Heading }: ExplanationProps) {
  const words = useWords();
  const spoken = useSpoken();
  const { key, title, hint, why, body } = question;
  const textId = (part: 'title' | 'hint' | 'body') => spokenId.question(key, part);
  return (
    <div className="question" data-listen>
      <Heading>
        <CompanionWords of={title} {...spoken(textId('title'))} />
      </Heading>
      <ClipRow of={textId('title')} about={words(title).children} />
      {hint !== undefined && (
        <>
          <CompanionWords as="p" className="hint" of={hint} {...spoken(textId('hint'))} />
          <ClipRow of={textId('hint')} about={words(hint).children} />
        </>
      )}
      <div {...spoken(textId('body'))}>
        <CompanionParagraphs of={body} />
      </div>
      <ClipRow of={textId('body')} about={words(title).children} />
      {why !== undefined && <QuestionWhy question={question} why={why} />}
    </div>
  );
}
