import { deleteExpiredDrafts } from '#db/write/drafts.ts';
import type { Application } from './application.ts';

/** Deletes the organization's drafts that nobody has come back to in time. Returns how many. */
export async function discardExpiredDrafts(app: Application, organizationId: string): Promise<number> {
  return app.database.withTenant(organizationId, (tx) => deleteExpiredDrafts(tx, organizationId, app.now()));
}
