import { deleteExpiredDrafts } from '#db/write/drafts.ts';
import type { Application } from './application.ts';

/** Deletes an organization's drafts whose time is over, whatever stage their consultation is in. Returns how many. */
export async function discardExpiredDrafts(app: Application, organizationId: string): Promise<number> {
  return app.database.withTenant(organizationId, (tx) => deleteExpiredDrafts(tx, organizationId, app.now()));
}
