import {
  countDangers,
  flagsFor,
  isNamedForDanger,
  translationsOfAll,
  type FlagReader,
  type FlagRow,
} from '#db/read/flags.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { may } from '../domain/permissions.ts';
import type { Application } from './application.ts';

const OPEN_AT_ONCE = 100;
const HANDLED_AT_ONCE = 30;

/** A member as who looks at flags. */
export function flagReader({ organizationId, userId, roles }: Member): FlagReader {
  return { organizationId, userId, handles: may(roles, 'flags.handle') };
}

/** One comment that was flagged, by however many readers: they are answered together. */
export interface FlaggedComment extends Pick<
  FlagRow,
  'id' | 'kind' | 'consultation' | 'commentId' | 'language' | 'outcome' | 'note' | 'flaggedAt' | 'seenAt' | 'handledAt'
> {
  readonly text: string;
  readonly flaggedBy: readonly (string | null)[];
  readonly seenBy: string | null;
  readonly handledBy: string | null;
  readonly translations: readonly { readonly language: string; readonly text: string }[];
}

/**
 * What readers flagged, dangers first, and what became of earlier flags: all of it for who handles flags, for a person
 * who is named for dangers only these. Null for anybody else.
 */
export async function listFlags(app: Application, member: Member) {
  const reader = flagReader(member);
  return app.database.withTenant(reader.organizationId, async (tx) => {
    if (!reader.handles && !(await isNamedForDanger(tx, reader.organizationId, reader.userId))) return null;
    const open = await flagsFor(tx, reader, { open: true, limit: OPEN_AT_ONCE });
    const handled = await flagsFor(tx, reader, { open: false, limit: HANDLED_AT_ONCE });
    const details = open.filter(({ kind }) => kind === 'personal-detail').map(({ commentId }) => commentId);
    const translations = await translationsOfAll(tx, reader.organizationId, details);
    const members = await membersOf(tx, reader.organizationId);
    const nameOf = (id: string | null) => members.find(({ userId }) => userId === id)?.name ?? null;
    const told = (rows: readonly FlagRow[]) => {
      const groups = new Map<string, FlagRow[]>();
      for (const row of rows) {
        const same = [row.kind, row.commentId, row.handledAt?.toISOString()].join(' ');
        groups.set(same, [...(groups.get(same) ?? []), row]);
      }
      return [...groups.values()].flatMap((group): FlaggedComment[] => {
        const [first] = group;
        if (first === undefined) return [];
        const { redactedText, consultationId: _, ...row } = first;
        return [
          {
            ...row,
            text: redactedText ?? '',
            flaggedBy: [...new Set(group.map(({ flaggedBy }) => nameOf(flaggedBy)))],
            seenBy: nameOf(row.seenBy),
            handledBy: nameOf(row.handledBy),
            translations: translations.filter(({ commentId }) => commentId === row.commentId),
          },
        ];
      });
    };
    return { open: told(open), handled: told(handled), handles: reader.handles };
  });
}

/** Comments that this member is asked to look at because somebody may be in danger. */
export async function countUrgent(app: Application, member: Member): Promise<number> {
  return app.database.withTenant(member.organizationId, (tx) => countDangers(tx, flagReader(member)));
}
