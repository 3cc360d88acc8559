import type { HeldDecision, SelectedHeld } from '#app/services/decide-held.ts';
import { pageOf } from './list-page.server.ts';
import { isUuid } from './uuid.server.ts';

const decisions = ['count', 'leave-out'] as const;
const dones = [...decisions, 'set-aside', 'undone'] as const;

/** What the address of the page says: what was done just before, about how many, and how many others had gone meanwhile. */
export function readHeldQuery(request: Request) {
  const { searchParams } = new URL(request.url);
  const whole = (name: string) => {
    const value = searchParams.get(name) ?? '';
    return /^\d{1,7}$/.test(value) ? Number(value) : 0;
  };
  const done = dones.find((known) => known === searchParams.get('done')) ?? null;
  return { page: pageOf(searchParams), done, changed: whole('n'), missed: whole('missed') };
}

/** What the page's forms send; `nothing` when none was ticked. */
export type SentHeld =
  | { readonly intent: 'decide'; readonly decision: HeldDecision; readonly selection: SelectedHeld }
  | { readonly intent: 'set-aside'; readonly ids: readonly string[] }
  | { readonly intent: 'undo'; readonly made: { readonly by: string; readonly at: Date } }
  | 'nothing';

/** Stands for a group in a form: its reasons, its hour, and when the last of those came that were counted on the page. */
export function groupName(group: { readonly reasons: string; readonly hour: string; readonly until: string }): string {
  return [group.reasons, group.hour, group.until].join('|');
}

/** Reads what was pressed: for one response, for those that are ticked, or for the whole group. Null: no page of ours. */
export function readHeldForm(form: FormData): SentHeld | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  if (form.has('undo')) {
    const [by = '', at = ''] = text('undo').split('|');
    const moment = new Date(at);
    return by === '' || Number.isNaN(moment.getTime()) ? null : { intent: 'undo', made: { by, at: moment } };
  }
  if (form.has('aside')) {
    const ids = idsIn(text('aside').split(','));
    return ids === null ? null : { intent: 'set-aside', ids };
  }
  const [one, id = ''] = text('one').split(':');
  const pressed = decisions.find((known) => [one, text('ticked'), text('all')].includes(known));
  if (pressed === undefined) return null;
  if (form.has('all')) {
    const selection = groupIn(text('group'));
    return selection === null ? null : { intent: 'decide', decision: pressed, selection };
  }
  const given = form.has('one') ? [id] : form.getAll('response').filter((value) => typeof value === 'string');
  if (given.length === 0) return 'nothing';
  const ids = idsIn(given);
  return ids === null ? null : { intent: 'decide', decision: pressed, selection: { ids } };
}

function idsIn(given: readonly string[]): readonly string[] | null {
  return given.length > 0 && given.every(isUuid) ? given : null;
}

function groupIn(name: string): SelectedHeld | null {
  const [reasons = '', hour = '', until = ''] = name.split('|');
  const isMoment = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,6})?[+-]\d{2}(?::?\d{2})?$/.test(until);
  return isMoment && !Number.isNaN(Date.parse(hour)) ? { group: { reasons, hour }, until } : null;
}
