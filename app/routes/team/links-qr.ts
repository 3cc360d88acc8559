import { memberLoader } from '#app/server/session.server.ts';
import { drawLink, showLink } from '#app/services/list-links.ts';
import { isUuid } from './uuid.server.ts';

/** A link's QR code as a file. Without a configured address there is none: what is printed cannot be taken back. */
export const loader = memberLoader('links.manage', async (args) => {
  const { app, params } = args;
  const [id, format] = [params['id'] ?? '', params['format']];
  const shown = isUuid(id) ? await showLink(app, args, { slug: params['slug'] ?? '', id }) : null;
  if (shown === null || (format !== 'svg' && format !== 'png')) throw new Response(null, { status: 404 });
  if (app.publicUrl === null) throw new Response(null, { status: 409 });
  const { link } = shown;
  const [body, type] =
    format === 'svg'
      ? [await drawLink(app.publicUrl, link, 'svg'), 'image/svg+xml']
      : [new Uint8Array(await drawLink(app.publicUrl, link, 'png')), 'image/png'];
  const disposition = `attachment; filename="qr-${link.code}.${format}"`;
  return new Response(body, { headers: { 'Content-Type': type, 'Content-Disposition': disposition } });
});
