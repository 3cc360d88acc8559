import type { EditionDocument } from '../domain/report/edition.ts';

interface Addressed {
  readonly origin: string;
  readonly language: string;
  /** Exactly this edition, rather than whichever is the newest. */
  readonly exactly: boolean;
}

/** The address of a report's page. */
export function addressOfReport(
  { organization, consultation, edition }: Pick<EditionDocument, 'organization' | 'consultation' | 'edition'>,
  { origin, language, exactly }: Addressed,
): string {
  const path = `${origin}/${language}/${organization.slug}/what-we-heard/${consultation.slug}`;
  return exactly ? `${path}?edition=${String(edition)}` : path;
}
