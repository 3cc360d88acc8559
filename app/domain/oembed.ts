/** What another website asks with, when it wants to show a page of ours within one of its own (oEmbed 1.0, section 2.2). */
export interface OembedRequest {
  readonly url: string | null;
  readonly format: string | null;
  readonly maxWidth: string | null;
  readonly maxHeight: string | null;
}

/** The report that a consumer asks about. */
export interface EmbeddedReport {
  readonly language: string;
  readonly organization: string;
  readonly consultation: string;
  readonly edition: string | null;
  /** The id of the one figure that is to be shown; null: the findings. */
  readonly figure: string | null;
}

const WIDTH = 640;
const HEIGHT = 640;
const LEAST = 200;

const PLACE = /^\/([A-Za-z-]{2,10})\/([a-z0-9-]+)\/what-we-heard\/([a-z0-9-]+)(?:\/embed)?$/;

/**
 * The report that is asked about; a number is the status to refuse with: 400 without an address, 501 for XML, 404 for whatever is
 * no report of this origin.
 */
export function embeddedReport({ url, format }: OembedRequest, origin: string): EmbeddedReport | 400 | 404 | 501 {
  if (format !== null && format !== 'json') return 501;
  if (url === null) return 400;
  if (!URL.canParse(url)) return 404;
  const asked = new URL(url);
  const [, language, organization, consultation] = PLACE.exec(asked.pathname) ?? [];
  if (asked.origin !== origin || language === undefined || organization === undefined || consultation === undefined)
    return 404;
  const edition = asked.searchParams.get('edition');
  if (edition !== null && !/^[1-9]\d{0,5}$/.test(edition)) return 404;
  return { language, organization, consultation, edition, figure: asked.searchParams.get('figure') };
}

/** The size of the frame: ours, or less where the consumer has less room. */
export function frameSize({ maxWidth, maxHeight }: Pick<OembedRequest, 'maxWidth' | 'maxHeight'>) {
  const within = (wish: number, most: string | null) => {
    const limit = most !== null && /^\d{1,5}$/.test(most) ? Number(most) : wish;
    return Math.max(LEAST, Math.min(wish, limit));
  };
  return { width: within(WIDTH, maxWidth), height: within(HEIGHT, maxHeight) };
}

/** The answer of type `rich` (oEmbed 1.0, section 2.3.4.4). */
export function oembedAnswer(
  title: string,
  provider: { readonly name: string; readonly url: string },
  frame: { readonly address: string; readonly width: number; readonly height: number },
) {
  const { address, width, height } = frame;
  return {
    version: '1.0',
    type: 'rich',
    ...{ title, provider_name: provider.name, provider_url: provider.url, width, height },
    html: `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${String(width)}" height="${String(height)}" loading="lazy" style="border:0"></iframe>`,
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
