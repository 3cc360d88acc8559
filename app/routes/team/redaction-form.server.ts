import type { DecidedDetail } from '#app/services/decide-redaction.ts';
import { isUuid } from './uuid.server.ts';

const decisions = ['hide', 'show', 'undo'] as const;
type Asked = (typeof decisions)[number];

/** What the address of the page says. */
export interface RedactionQuery {
  /** Slug of the one consultation that is wanted; null: all. */
  readonly consultation: string | null;
  readonly page: number;
  /** What was decided just before. */
  readonly done: Asked | null;
  /** The detail that waits again, to be shown before all others. */
  readonly first: { readonly commentId: string; readonly ordinal: number } | null;
}

/** More pages than a list can have; a number beyond would not fit PostgreSQL's. */
const MOST_PAGES = 100_000;

export function readRedactionQuery(request: Request): RedactionQuery {
  const { searchParams } = new URL(request.url);
  const page = Number(searchParams.get('page') ?? '1');
  const [commentId = '', ordinal = ''] = (searchParams.get('first') ?? '').split('/');
  return {
    consultation: searchParams.get('consultation'),
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
    done: decisions.find((known) => known === searchParams.get('done')) ?? null,
    first: isUuid(commentId) && isOrdinal(ordinal) ? { commentId, ordinal: Number(ordinal) } : null,
  };
}

/** The decision that a form sends; null for what no page of ours sends. */
export function readRedactionForm(form: FormData): DecidedDetail | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const [consultation = '', commentId = '', ordinal = ''] = text('detail').split('/');
  const asked = decisions.find((known) => known === text('decision'));
  if (asked === undefined || !isUuid(commentId) || !isOrdinal(ordinal)) return null;
  const decision = asked === 'undo' ? null : asked;
  return { consultation, commentId, ordinal: Number(ordinal), basis: text('basis'), decision };
}

/** The page again, after a decision or turned to another page of the list. */
export function addressOf(
  organization: string,
  { consultation }: RedactionQuery,
  to: { readonly page: number } | { readonly decided: DecidedDetail },
): string {
  const query = new URLSearchParams(consultation === null ? {} : { consultation });
  if ('page' in to) query.set('page', String(to.page));
  else {
    query.set('done', to.decided.decision ?? 'undo');
    if (to.decided.decision === null) query.set('first', `${to.decided.commentId}/${String(to.decided.ordinal)}`);
  }
  return `/team/${organization}/redactions?${query.toString()}`;
}

function isOrdinal(value: string): boolean {
  return /^\d{1,6}$/.test(value);
}
