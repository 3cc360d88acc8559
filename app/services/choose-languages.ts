import type { Member } from '#db/read/members.ts';
import { writeReadingLanguages } from '#db/write/members.ts';
import { canonicalLanguage } from '../language/languages.ts';
import type { Application } from './application.ts';

/** Stores which languages a member reads; what is no language tag is left out. False when nothing is left. */
export async function chooseLanguages(app: Application, member: Member, tags: readonly string[]): Promise<boolean> {
  const languages = [...new Set(tags.map(canonicalLanguage))].filter((tag) => tag !== 'und');
  if (languages.length === 0) return false;
  await app.database.withTenant(member.organizationId, (tx) => writeReadingLanguages(tx, member, languages));
  return true;
}
