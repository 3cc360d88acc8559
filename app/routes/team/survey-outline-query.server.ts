import type { Done } from '#app/components/builder/survey-done.tsx';
import type { MemberArgs } from '#app/server/session.server.ts';
import { shown } from './shown-text.server.ts';
import { titleOf, type SurveyBuilder } from './survey-builder.server.ts';

const dones = ['moved', 'removed', 'duplicated', 'added', 'undone'] as const;

/** What the address of the outline says: what was done just before, to what, and which change takes it back. */
export function readOutlineQuery({ request, may }: MemberArgs, builder: SurveyBuilder) {
  const { searchParams } = new URL(request.url);
  const done = dones.find((known) => known === searchParams.get('done'));
  const [thing = '', key = ''] = (searchParams.get('of') ?? '').split(':');
  const undo = searchParams.get('undo') ?? '';
  const known = thing === 'section' || thing === 'question' ? thing : null;
  const told: Done | null =
    done === undefined
      ? null
      : { what: done, title: known === null ? shown('', 'und') : titleOf(builder, known, key.slice(0, 64)) };
  return {
    done: told,
    undo: may('survey.edit') && /^\d{1,9}$/.test(undo) ? Number(undo) : null,
    pressed: (searchParams.get('pressed') ?? '').slice(0, 100),
  };
}
