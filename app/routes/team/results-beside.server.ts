import type { BesideFrameView } from '#app/components/results/beside-frame.tsx';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import { figureFormat } from '#app/services/draw-figure.ts';
import { shownText } from './shown-text.server.ts';

/** What the address of a page beside the results says. */
export function besideRequest({ organization, params, request }: MemberArgs) {
  const slug = params['slug'] ?? '';
  return {
    slug,
    home: `/team/${organization.slug}/consultations/${encodeURIComponent(slug)}`,
    audience: new URL(request.url).searchParams.get('audience'),
  };
}

/** The audiences of a page, where there are several; figures of two are never added up. */
export function audienceLinks(
  audiences: readonly { readonly key: string; readonly title: LocalizedText }[],
  current: string | null,
  language: string,
): BesideFrameView['audiences'] {
  return audiences.map(({ key, title }) => ({
    href: `?audience=${encodeURIComponent(key)}`,
    name: shownText(title, language),
    current: key === current,
  }));
}

/** The format that an address asks for; a 404 for any other. */
export function formatOf({ params }: MemberArgs) {
  const format = figureFormat(params['format'] ?? '');
  if (format === null) throw new Response(null, { status: 404 });
  return format;
}

/** A figure as a download. */
export function fileAnswer(
  { body, contentType }: { readonly body: string | Uint8Array; readonly contentType: string },
  name: string,
): Response {
  return new Response(typeof body === 'string' ? body : Buffer.from(body), {
    headers: { 'Content-Type': contentType, 'Content-Disposition': `attachment; filename="${name}"` },
  });
}
