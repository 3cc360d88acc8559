import type { LoaderFunctionArgs } from '@remix-run/node';
import { byteRange } from '#app/domain/byte-range.ts';
import { may } from '#app/domain/permissions.ts';
import { signedInUser } from '#app/server/session.server.ts';
import { findMembership } from '#app/services/find-signed-in.ts';
import { findOrganization } from '#app/services/find-organization.ts';
import { readClip } from '#app/services/read-clip.ts';

/**
 * The sound of a clip. A clip never changes under its address, so a device keeps it; Safari plays none that it cannot ask
 * for in parts. Of a consultation that is no public one yet, only its team hears them.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const organization = await findOrganization(context.app, params['org'] ?? '');
  const clip = organization === null ? null : await readClip(context.app, organization, params['id'] ?? '');
  if (clip === null || !(clip.isPublic || (await isTeam(context.app, request, params['org'] ?? ''))))
    throw new Response(null, { status: 404, statusText: 'Not Found' });
  const { content, mediaType, isPublic } = clip;
  const range = byteRange(request.headers.get('Range'), content.length);
  const headers = new Headers({
    'Content-Type': mediaType,
    'X-Content-Type-Options': 'nosniff',
    'Accept-Ranges': 'bytes',
    'Cache-Control': isPublic ? 'public, max-age=31536000, immutable' : 'private, no-store',
  });
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${String(content.length)}`);
    return new Response(null, { status: 416, headers });
  }
  if (range === null) return sound(content, 200, headers);
  const { first, last } = range;
  headers.set('Content-Range', `bytes ${String(first)}-${String(last)}/${String(content.length)}`);
  return sound(content.subarray(first, last + 1), 206, headers);
}

function sound(bytes: Buffer, status: number, headers: Headers): Response {
  headers.set('Content-Length', String(bytes.length));
  return new Response(new Uint8Array(bytes), { status, headers });
}

async function isTeam(app: LoaderFunctionArgs['context']['app'], request: Request, slug: string): Promise<boolean> {
  const user = await signedInUser(app, request);
  const membership = user === null ? null : await findMembership(app, user.id, slug);
  return membership !== null && may(membership.member.roles, 'clips.edit');
}
