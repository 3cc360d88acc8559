import type { Database } from '#db/client.ts';
import { insertConsentText } from '#db/write/consent-texts.ts';
import { consentTextHash, type Consent } from '../domain/draft.ts';
import type { Application } from './application.ts';
import type { OpenedSurvey } from './open-survey.ts';

/** The words of a consent as somebody has them before them. */
export interface ShownConsentText {
  readonly version: number;
  /** Of the survey's own words. */
  readonly language: string;
  /** Every text, in the order in which it is read. */
  readonly texts: readonly string[];
}

/** What has been written down before: a few texts, which thousands agree to. */
const recorded = new WeakMap<Database, Set<string>>();

/**
 * Keeps the exact words that somebody agrees to, once, and returns what points at them. Done before the draft begins:
 * no response may point at words that are not there.
 */
export async function recordConsentText(
  app: Application,
  { organization, consultation }: OpenedSurvey,
  { version, language, texts }: ShownConsentText,
): Promise<Pick<Consent, 'version' | 'language' | 'textHash'>> {
  const textHash = consentTextHash(texts);
  const key = `${consultation.id} ${textHash}`;
  const known = recorded.get(app.database) ?? new Set<string>();
  recorded.set(app.database, known);
  if (!known.has(key)) {
    const row = { organizationId: organization.id, consultationId: consultation.id, textHash };
    await app.database.withTenant(organization.id, (tx) =>
      insertConsentText(tx, { ...row, version, language, texts, firstShownAt: app.now() }),
    );
    known.add(key);
  }
  return { version, language, textHash };
}
