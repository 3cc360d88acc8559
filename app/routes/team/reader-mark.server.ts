import { createHmac } from 'node:crypto';
import type { Member } from '#db/read/members.ts';
import type { Application } from '#app/services/application.ts';

/**
 * Stands for a member on the pages that they are shown, and says nothing about them. What a page sends later (after
 * another person signed in on the same device) is taken from its own reader alone.
 */
export function readerMark(app: Application, { organizationId, userId }: Member): string {
  const mark = createHmac('sha256', app.keys.form).update(`reader ${organizationId} ${userId}`).digest('base64url');
  return mark.slice(0, 22);
}
