import { codebookOf, findConsultation, type PriorityArea } from '#db/read/consultations.ts';
import { keywordProposalsOf, type KeywordProposalRow } from '#db/read/keyword-proposals.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { redactedTexts } from '#db/read/theming-runs.ts';
import { may } from '../domain/permissions.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';

/** So many comments show how people use a word. */
const EXAMPLES_SHOWN = 2;

export interface ListedKeyword extends Pick<
  KeywordProposalRow,
  'areaKey' | 'language' | 'term' | 'commentCount' | 'status' | 'decidedAt'
> {
  readonly decidedBy: string | null;
  /** Redacted, and only for whoever may read them. */
  readonly examples: readonly { readonly id: string; readonly language: string | null; readonly text: string }[];
}

export interface ListedKeywords {
  readonly areas: readonly PriorityArea[];
  readonly keywords: readonly ListedKeyword[];
  readonly mayDecide: boolean;
  readonly timeZone: string;
}

/** The words that runs proposed for the codebook, with comments that have them; null when there is no such consultation. */
export async function listKeywords(app: Application, member: Member, slug: string): Promise<ListedKeywords | null> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const proposals = await keywordProposalsOf(tx, key);
    const wanted = may(member.roles, 'comments.read-redacted')
      ? proposals.flatMap(({ commentIds }) => commentIds.slice(0, EXAMPLES_SHOWN))
      : [];
    const texts = new Map((await redactedTexts(tx, key, [...new Set(wanted)])).map((text) => [text.id, text]));
    const members = await membersOf(tx, organizationId);
    return {
      areas: await codebookOf(tx, key),
      keywords: proposals.map(({ areaKey, language, term, commentCount, status, decidedAt, ...rest }) => ({
        ...{ areaKey, language, term, commentCount, status, decidedAt },
        decidedBy: members.find((one) => one.userId === rest.decidedBy)?.name ?? null,
        examples: rest.commentIds.slice(0, EXAMPLES_SHOWN).flatMap((id) => texts.get(id) ?? []),
      })),
      mayDecide: stageAllows(stageAt(consultation, app.now()), 'find-themes'),
      timeZone: consultation.timeZone,
    };
  });
}
