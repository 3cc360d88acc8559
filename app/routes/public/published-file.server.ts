/**
 * How long a file of an edition may be kept: of a numbered edition for ever, since that never changes, else until somebody
 * asks whether it is the newest still. It has no words of anybody: those are on the pages alone.
 */
export function cachedFile(request: Request, contentHash: string) {
  const isNumbered = new URL(request.url).searchParams.has('edition');
  return {
    'Cache-Control': isNumbered ? 'public, max-age=31536000, immutable' : 'public, no-cache',
    ETag: `W/"${contentHash.slice(0, 32)}"`,
  };
}

/** Whether the reader has exactly this already, whatever a cache between has made of the tag's weakness. */
export function hasAlready(request: Request, etag: string): boolean {
  return request.headers.get('If-None-Match')?.includes(etag.replace(/^W\//, '')) === true;
}
