import { isDay } from '#app/domain/plan.ts';
import { hasBidiControl } from '#app/domain/typed-label.ts';
import type { PlanChange } from '#app/services/change-plan.ts';
import { isUuid } from './uuid.server.ts';

/** What is wrong with what was typed, and where. */
export type PlanWhy = 'no-day' | 'no-title' | 'too-long' | 'bidi-control';

/** What a form of the plan sent: a change, or what is wrong with it; `at` is the step, or the form. */
export type SentPlan =
  | { readonly change: PlanChange }
  | { readonly why: PlanWhy; readonly at: string; readonly field: 'due' | 'title'; readonly typed: TypedStep };

export interface TypedStep {
  readonly title: string;
  readonly due: string;
  readonly owner: string;
}

/** In UTF-16 units: the name of a meeting, of a step. */
const LONGEST_NAME = 200;

/** Reads a form of the plan; null for what no page of ours sends. */
export function readPlanForm(form: FormData): SentPlan | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.replaceAll('\0', '').slice(0, 1_000).trim() : '';
  };
  const typed = { title: text('title'), due: text('due'), owner: text('owner') };
  const id = text('id');
  const intent = text('do');
  switch (intent) {
    case 'meeting':
      return readMeeting({ day: text('due'), name: text('title'), seen: text('seen') }, typed);
    case 'make':
    case 'redate':
      return { change: { do: intent } };
    case 'done':
    case 'undone':
    case 'remove':
      return isUuid(id) ? { change: { do: intent, id } } : null;
    case 'add':
    case 'edit': {
      if (!isUuid(id)) return null;
      const at = intent === 'add' ? 'add' : id;
      const why = nameProblem(typed.title, intent === 'add' || form.has('title'));
      if (why !== null) return { why, at, field: 'title', typed };
      if (!isDay(typed.due)) return { why: 'no-day', at, field: 'due', typed };
      return {
        change: intent === 'add' ? { do: intent, id, ...typed } : { do: intent, id, seen: text('seen'), ...typed },
      };
    }
    default:
      return null;
  }
}

function readMeeting({ day, name, seen }: { day: string; name: string; seen: string }, typed: TypedStep): SentPlan {
  const why = nameProblem(name, false);
  if (why !== null) return { why, at: 'meeting', field: 'title', typed };
  if (day !== '' && !isDay(day)) return { why: 'no-day', at: 'meeting', field: 'due', typed };
  return { change: { do: 'meeting', day, name, seen } };
}

function nameProblem(name: string, needed: boolean): PlanWhy | null {
  if (needed && name === '') return 'no-title';
  if (hasBidiControl(name)) return 'bidi-control';
  return name.length > LONGEST_NAME ? 'too-long' : null;
}
