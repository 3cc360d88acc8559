import { codebookOf, findConsultation, type PriorityArea } from '#db/read/consultations.ts';
import { codebookThemesOf } from '#db/read/codebook-themes.ts';
import { decisionOf, themeWaysOf } from '#db/read/comments.ts';
import type { Member } from '#db/read/members.ts';
import type { Application } from './application.ts';
import { resolvedCodings, type CodebookTheme } from './comment-screen.ts';

export interface LastDecision {
  readonly outcome: 'decided' | 'not sure';
  /** The areas that the member said the comment is about, in the codebook's order. */
  readonly areas: readonly PriorityArea[];
  /** The selected themes that they said it is about, as the themes are today. */
  readonly themes: readonly CodebookTheme[];
}

/** What this member decided about a comment; null when there is nothing to tell. */
export async function lastDecision(
  app: Application,
  member: Member,
  at: { consultation: string; commentId: string },
): Promise<LastDecision | null> {
  const { organizationId, userId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, at.consultation);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id, commentId: at.commentId };
    const own = await decisionOf(tx, key, userId);
    if (own === null) return null;
    const about = resolvedCodings(own, await themeWaysOf(tx, key)).filter((coding) => coding.decision !== 'reject');
    const isAbout = (type: 'area' | 'theme', one: { readonly key: string }) =>
      about.some((coding) => coding.type === type && coding.key === one.key);
    return {
      outcome: own.outcome,
      areas: (await codebookOf(tx, key)).filter((area) => isAbout('area', area)),
      themes: (await codebookThemesOf(tx, key)).filter((theme) => isAbout('theme', theme)),
    };
  });
}
