import type { LoaderFunctionArgs } from '@remix-run/node';
import { findOrganization } from '#app/services/find-organization.ts';
import { readPicture } from '#app/services/read-picture.ts';

/**
 * The bytes of a choice's picture. It never changes under its address, so a device keeps it. The address cannot be
 * guessed and stands on the survey's pages alone: who was shown them (the public, a team, who tries a draft) may see it.
 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const organization = await findOrganization(context.app, params['org'] ?? '');
  const picture = organization === null ? null : await readPicture(context.app, organization, params['id'] ?? '');
  if (picture === null) throw new Response(null, { status: 404, statusText: 'Not Found' });
  return new Response(new Uint8Array(picture.content), {
    headers: {
      'Content-Type': picture.mediaType,
      'Content-Length': String(picture.content.length),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
}
