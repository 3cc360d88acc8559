import type { IncomingMessage } from 'node:http';
import type { Application } from '#app/services/application.ts';
import { findSignedIn } from '#app/services/find-signed-in.ts';

/** Bodies of many megabytes are held for members alone: a cookie that only looks like a session is none. */
export async function isSignedIn(app: Application, request: IncomingMessage, address: URL): Promise<boolean> {
  return (await findSignedIn(app, request.headers.cookie ?? '', address.protocol === 'https:')) !== null;
}
