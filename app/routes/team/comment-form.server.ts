import { endings, type Choices, type Ending } from '#app/domain/review.ts';
import { isUuid } from './uuid.server.ts';

/** What the review form sends: every field may be forged, missing, or sent twice. */
export interface CommentForm {
  readonly intent: Ending | 'propose-quote';
  readonly choices: Choices;
  readonly runId: string | null;
  readonly basis: Date | null;
  readonly revision: number;
  readonly quote: string;
}

const ANSWER = 'answer:';

/** Reads the review form; null when it does not say what to do. */
export function readCommentForm(form: FormData): CommentForm | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const intent = [...endings, 'propose-quote' as const].find((known) => known === text('intent'));
  if (intent === undefined) return null;
  const answers: Record<string, 'accept' | 'reject'> = {};
  for (const [name, value] of form)
    if (name.startsWith(ANSWER) && (value === 'accept' || value === 'reject'))
      answers[name.slice(ANSWER.length)] = value;
  const basis = new Date(text('basis'));
  return {
    intent,
    choices: { answers, added: form.getAll('add').filter((value) => typeof value === 'string') },
    runId: isUuid(text('run')) ? text('run') : null,
    basis: Number.isNaN(basis.getTime()) ? null : basis,
    revision: /^\d{1,6}$/.test(text('revision')) ? Number(text('revision')) : 1,
    quote: text('quote'),
  };
}
