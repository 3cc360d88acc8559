import { pageOf } from './list-page.server.ts';
import { isUuid } from './uuid.server.ts';

const dones = ['made', 'refreshed', 'retired', 'restored', 'removed'] as const;
const MOST_REMOVED = 1_000_000;

/** What the address of the page says: which page of the responses, and what was done just before. */
export function readTrialsQuery(request: Request) {
  const { searchParams } = new URL(request.url);
  const removed = Number(searchParams.get('n') ?? '0');
  return {
    page: pageOf(searchParams),
    done: dones.find((known) => known === searchParams.get('done')) ?? null,
    removed: Number.isInteger(removed) && removed >= 0 && removed <= MOST_REMOVED ? removed : 0,
  };
}

/** What the page's forms send; null for what no page of ours sends. */
export type SentTrial =
  | { readonly intent: 'make'; readonly id: string; readonly name: string }
  | { readonly intent: 'refresh' | 'remove-all' }
  | { readonly intent: 'retire' | 'restore' | 'remove'; readonly id: string };

/** More than a name may have, so that one that is too long can be said to be so. */
const LONGEST_READ = 1_000;

export function readTrialForm(form: FormData): SentTrial | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, LONGEST_READ) : '';
  };
  const [intent, id] = [text('intent'), text('id')];
  if (intent === 'refresh' || intent === 'remove-all') return { intent };
  if (!isUuid(id)) return null;
  if (intent === 'make') return { intent, id, name: text('name') };
  return intent === 'retire' || intent === 'restore' || intent === 'remove' ? { intent, id } : null;
}
