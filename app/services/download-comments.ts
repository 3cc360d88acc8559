import { languagesOfComments, newestRun, searchedComments } from '#db/read/comment-search.ts';
import { findConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { writeAudit } from '#db/write/audit.ts';
import { readQuery } from '../domain/comment-search.ts';
import { commentsCsv } from '../exchange/csv-comments.ts';
import type { Application } from './application.ts';
import type { Search } from './search-comments.ts';
import { conditionsOf, formsOf, mayBeMisspelt } from './search-terms.ts';

/** Rows of a file. More than that is no selection any more. */
const MOST_IN_A_FILE = 20_000;

/**
 * What a search finds as CSV of redacted texts; null when there is no such consultation, or nothing can be looked for. The
 * audit says that somebody took it and how many comments, not what they looked for.
 */
export async function downloadComments(
  app: Application,
  { organizationId, userId }: Member,
  search: Omit<Search, 'after'>,
): Promise<string | null> {
  const read = readQuery(search.typed);
  if ('problem' in read) return null;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, search.consultation);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const runId = (await newestRun(tx, key))?.id ?? null;
    const forms = formsOf(read.terms, await languagesOfComments(tx, key));
    const rowsOf = (close: boolean) => {
      const wanted = { filters: search.filters, runId, conditions: conditionsOf(forms, close) };
      return searchedComments(tx, key, wanted, { after: null, limit: MOST_IN_A_FILE });
    };
    const asTyped = await rowsOf(false);
    const rows = asTyped.length === 0 && mayBeMisspelt(forms) ? await rowsOf(true) : asTyped;
    const event = { ...key, actor: userId, action: 'comments-downloaded', subject: consultation.slug };
    await writeAudit(tx, { ...event, details: { comments: rows.length } }, app.now());
    return commentsCsv(rows);
  });
}
