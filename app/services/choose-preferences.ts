import type { Member } from '#db/read/members.ts';
import { readerRules } from '#db/read/reader-preferences.ts';
import { writeAudit } from '#db/write/audit.ts';
import { writeReadingLanguages } from '#db/write/members.ts';
import { withdrawUnwanted, writePreferences } from '#db/write/reader-preferences.ts';
import { avoidedWordProblems, readAvoidedWords, type AvoidedWordProblem } from '../domain/assignment-preferences.ts';
import { canonicalLanguage } from '../language/languages.ts';
import type { Application } from './application.ts';

/** What a member says about what they are given, as it was typed. */
export interface TypedPreferences {
  readonly languages: readonly string[];
  /** Keys of priority areas. */
  readonly avoidAreas: readonly string[];
  /** One word or name to a line. */
  readonly avoidWords: string;
}

export type PreferenceProblem = AvoidedWordProblem | { readonly kind: 'no-language' };

/**
 * Stores which languages a member reads and what they would rather not read about, all of it or nothing; what is no
 * language tag is left out. Comments in their hands that they do not want any more go to others. The audit has that they
 * chose, never what: it says something about a person.
 */
export async function choosePreferences(
  app: Application,
  member: Member,
  typed: TypedPreferences,
): Promise<{ readonly passedOn: number } | { readonly problems: readonly PreferenceProblem[] }> {
  const { organizationId, userId } = member;
  const languages = [...new Set(typed.languages.map(canonicalLanguage))].filter((tag) => tag !== 'und');
  const avoidWords = readAvoidedWords(typed.avoidWords);
  const problems: readonly PreferenceProblem[] = [
    ...(languages.length === 0 ? [{ kind: 'no-language' as const }] : []),
    ...avoidedWordProblems(avoidWords),
  ];
  if (problems.length > 0) return { problems };
  const avoidAreas = [...new Set(typed.avoidAreas)].filter((key) => key.length <= 200).slice(0, 200);
  return app.database.withTenant(organizationId, async (tx) => {
    await writeReadingLanguages(tx, member, languages);
    await writePreferences(tx, member, { avoidAreas, avoidWords });
    const rules = await readerRules(tx, organizationId, { userId, languages });
    const passedOn = await withdrawUnwanted(tx, organizationId, rules, app.now());
    const event = { organizationId, actor: userId, action: 'reading-preferences-chosen', subject: userId };
    await writeAudit(tx, event, app.now());
    return { passedOn };
  });
}
