import { endings, kindChoices, type Choices, type Ending, type KindChoice } from '#app/domain/review.ts';
import { isUuid } from './uuid.server.ts';

/** What can be done on the page of a comment without deciding about it. */
const acts = [
  'propose-quote',
  'hide',
  'stop',
  'skip',
  'recuse',
  'take-back',
  'flag-personal-detail',
  'flag-danger',
  'language',
] as const;
export type Act = (typeof acts)[number];

/** What the review form sends: every field may be forged, missing, or sent twice. */
export interface CommentForm {
  readonly intent: Ending | Act;
  readonly choices: Choices;
  readonly runId: string | null;
  readonly basis: Date | null;
  readonly revision: number;
  readonly quote: string;
  /** Who the page was made for; empty where it does not say. */
  readonly reader: string;
  /** The language that the page is to have; empty where that is not asked for. */
  readonly language: string;
}

const ANSWER = 'answer:';
const KIND = 'kind:';

/** Reads the review form; null when it does not say what to do. The language menu's buttons say it by their own name. */
export function readCommentForm(form: FormData): CommentForm | null {
  const asked = textOf(form, 'language') === '' ? textOf(form, 'intent') : 'language';
  const intent = [...endings, ...acts].find((known) => known === asked);
  if (intent === undefined) return null;
  const basis = new Date(textOf(form, 'basis'));
  return {
    ...{ intent, quote: textOf(form, 'quote'), language: textOf(form, 'language') },
    ...readChoices(form),
    runId: isUuid(textOf(form, 'run')) ? textOf(form, 'run') : null,
    basis: Number.isNaN(basis.getTime()) ? null : basis,
  };
}

/** What has been chosen in the review form, about which words, and by whom. NUL is in no key, and PostgreSQL keeps it in no text. */
export function readChoices(form: FormData): { choices: Choices; revision: number; reader: string } {
  const answers: Record<string, 'accept' | 'reject'> = {};
  const kinds: Record<string, KindChoice> = {};
  for (const [name, value] of form) {
    if (name.includes('\0')) continue;
    const kind = kindChoices.find((known) => known === value);
    if (name.startsWith(ANSWER) && (value === 'accept' || value === 'reject'))
      answers[name.slice(ANSWER.length)] = value;
    if (name.startsWith(KIND) && kind !== undefined) kinds[name.slice(KIND.length)] = kind;
  }
  const added = form
    .getAll('add')
    .filter((value) => typeof value === 'string')
    .filter((value) => !value.includes('\0'));
  const kind = kindChoices.find((known) => known === textOf(form, 'kind')) ?? null;
  return {
    choices: { answers, added, kind, kinds },
    revision: /^[1-9]\d{0,5}$/.test(textOf(form, 'revision')) ? Number(textOf(form, 'revision')) : 1,
    reader: textOf(form, 'reader'),
  };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
