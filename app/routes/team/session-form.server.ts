import type { TypedSession } from '#app/components/open-session-form.tsx';
import { foldDigits } from '#app/language/digits.ts';
import { pageOf } from './list-page.server.ts';
import { isUuid } from './uuid.server.ts';

const dones = ['opened', 'ended', 'resumed'] as const;

/** What the address of the page says: `ended` is the session that was ended just before, and until when it would have run. */
export function readSessionQuery(request: Request) {
  const { searchParams } = new URL(request.url);
  const id = searchParams.get('id') ?? '';
  const until = momentOf(searchParams.get('until') ?? '');
  const done = dones.find((known) => known === searchParams.get('done')) ?? null;
  const ended = done === 'ended' && isUuid(id) && until !== null ? { id, until: until.toISOString() } : null;
  return { page: pageOf(searchParams), done, ended };
}

/** What the page's forms send; null for what no page of ours sends. */
export type SentSession =
  | { readonly intent: 'open'; readonly people: number; readonly hours: number; readonly typed: TypedSession }
  | { readonly intent: 'end'; readonly id: string }
  | { readonly intent: 'resume'; readonly id: string; readonly until: Date };

export function readSessionForm(form: FormData): SentSession | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, 100) : '';
  };
  const intent = text('intent');
  if (intent === 'open') {
    const typed = { people: text('people'), hours: text('hours') };
    return { intent, people: numberOf(typed.people), hours: numberOf(typed.hours), typed };
  }
  const id = text('id');
  if (!isUuid(id)) return null;
  if (intent === 'end') return { intent, id };
  const until = momentOf(text('until'));
  return intent === 'resume' && until !== null ? { intent, id, until } : null;
}

/** The page where a consultation's sessions are held. */
export function sessionsAddress(organization: string, consultation: string): string {
  return `/team/${organization}/consultations/${encodeURIComponent(consultation)}/sessions`;
}

/** A whole number in the digits of any script; NaN for anything else. */
function numberOf(typed: string): number {
  const digits = foldDigits(typed).text.trim();
  return /^\d{1,6}$/.test(digits) ? Number(digits) : Number.NaN;
}

function momentOf(typed: string): Date | null {
  const moment = new Date(typed);
  return /^\d{4}-\d{2}-\d{2}T/.test(typed) && !Number.isNaN(moment.getTime()) ? moment : null;
}
