/** A phone that hears nothing for so long is told so; what it sent may be sent again without harm. */
const PATIENCE_MS = 45_000;

/**
 * What became of a form: it was taken, and the next page is there; it was answered with a page (something is to be
 * mended), which sending it in the usual way shows; it did not arrive, as far as anybody here can tell.
 */
export type Sending = { readonly next: string } | 'answered' | 'not-sent';

/** Sends a form's fields without leaving the page. */
export async function sendFields(address: string, fields: URLSearchParams): Promise<Sending> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: fields,
      headers: { 'Heard-Aids': '1' },
      signal: patience.signal,
    });
    const next = answer.headers.get('Heard-Next');
    if (next !== null) return { next };
    if (answer.status >= 500) return 'not-sent';
    return answer.redirected ? { next: answer.url } : 'answered';
  } catch {
    return 'not-sent';
  } finally {
    clearTimeout(timer);
  }
}
