/**
 * How long a file of an edition may be kept: of a numbered edition for ever, since that never changes, else until somebody
 * asks whether it is the newest still. It has no words of anybody: those are on the pages alone.
 */
export function cachedFile(request: Request, contentHash: string): Readonly<Record<string, string>> {
  const isNumbered = new URL(request.url).searchParams.has('edition');
  return {
    'Cache-Control': isNumbered ? 'public, max-age=31536000, immutable' : 'public, no-cache',
    ETag: `W/"${contentHash.slice(0, 32)}"`,
  };
}

/** Whether the reader has exactly this already. */
export function hasAlready(request: Request, contentHash: string): boolean {
  return request.headers.get('If-None-Match')?.includes(`"${contentHash.slice(0, 32)}"`) === true;
}
