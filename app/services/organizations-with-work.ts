import { organizationsWithWork as read } from '#db/read/organizations.ts';
import type { Application } from './application.ts';

/** Ids of the organizations in which something waits for the worker. */
export async function organizationsWithWork(app: Application): Promise<readonly string[]> {
  return read(app.database);
}
