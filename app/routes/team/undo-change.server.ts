import type { TeamError } from '#app/components/team-errors.tsx';
import type { MemberArgs } from '#app/server/session.server.ts';
import { undoChange } from '#app/services/undo-survey-change.ts';
import type { SurveyBuilder } from './survey-builder.server.ts';
import { errorPlace, refusalError } from './survey-problems.server.ts';

/** Takes one change back, or says in words why not. */
export async function undoOne(args: MemberArgs, builder: SurveyBuilder, revision: number): Promise<TeamError | null> {
  const { t } = builder.speaking;
  if (revision < 0) return { text: t('team:survey.errors.nothing') };
  const done = await undoChange(args.app, args, args.params['slug'] ?? '', revision);
  if (done === 'missing') return { text: t('team:survey.errors.nothing') };
  if (done === 'already-undone') return { text: t('team:survey.errors.undone') };
  if ('revision' in done) return null;
  if (done.problem === 'touched-since') return { text: t('team:survey.errors.later') };
  return refusalError(done, builder.speaking, (at) => errorPlace(builder, at));
}
