import { and, eq } from 'drizzle-orm';
import { may } from '#app/domain/permissions.ts';
import type { TenantTransaction } from '../client.ts';
import { readerPreference } from '../schema/reading.ts';
import { membersOf } from './members.ts';

/** A member as the plan of reading meets them. */
export interface Reader {
  readonly userId: string;
  /** In which they read, BCP 47, as comments are marked. */
  readonly languages: readonly string[];
}

/** What a member would rather not read about. */
export interface Preferences {
  /** Keys of priority areas. */
  readonly avoidAreas: readonly string[];
  /** Communities and places, as they were typed. */
  readonly avoidWords: readonly string[];
}

/** A reader with everything that says which comments they are given. */
export interface ReaderRules extends Reader, Preferences {
  /** Languages in which a translation is not for this reader: their own, and those that two others or more read. */
  readonly wellRead: readonly string[];
  /** Who is the only reader of a language: one place at its comments is theirs. */
  readonly onlyReaders: readonly { readonly language: string; readonly userId: string }[];
}

/** What a member would rather not read about; nothing, unless they said so. */
export async function preferencesOf(
  tx: TenantTransaction,
  { organizationId, userId }: { readonly organizationId: string; readonly userId: string },
): Promise<Preferences> {
  const [row] = await tx
    .select({ avoidAreas: readerPreference.avoidAreas, avoidWords: readerPreference.avoidWords })
    .from(readerPreference)
    .where(and(eq(readerPreference.organizationId, organizationId), eq(readerPreference.userId, userId)));
  return row ?? { avoidAreas: [], avoidWords: [] };
}

/** Everything about a reader that decides what they are given. */
export async function readerRules(
  tx: TenantTransaction,
  organizationId: string,
  { userId, languages }: Reader,
): Promise<ReaderRules> {
  const readers = new Map<string, string[]>();
  for (const one of await membersOf(tx, organizationId))
    if (may(one.roles, 'comments.code'))
      for (const language of new Set(one.languages))
        readers.set(language, [...(readers.get(language) ?? []), one.userId]);
  const wellRead = [...readers].filter(([, of]) => of.length > 1).map(([language]) => language);
  const onlyReaders = [...readers].flatMap(([language, [only, ...more]]) =>
    only === undefined || more.length > 0 ? [] : [{ language, userId: only }],
  );
  const preferences = await preferencesOf(tx, { organizationId, userId });
  return { userId, languages, ...preferences, wellRead: [...new Set([...wellRead, ...languages])], onlyReaders };
}
