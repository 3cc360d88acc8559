import type { Request, RequestHandler, Response } from 'express';
import type { Application } from '#app/services/application.ts';
import { embeddedFigure } from '#app/services/embedded-figure.ts';
import { nameRendering, publishedPage, reportVersion } from '#app/services/published-page.ts';
import { isInterfaceLanguage } from '#app/language/languages.ts';
import { localsOf } from './address.ts';
import { createByteCache } from './byte-cache.ts';
import { chooseEncoding, isUnchanged } from './negotiate.ts';

type Page = NonNullable<Awaited<ReturnType<typeof publishedPage>>>;
type Version = Awaited<ReturnType<typeof reportVersion>>;

/** Bytes of pages that a process holds: some two thousand pages. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Reports whose state is remembered; a state is a hundred bytes. */
const MOST_REPORTS = 2_000;
/** How long nobody asks whether words have gone from a report: a change in another process is seen after this time. */
const FRESH_MS = 1_000;

/** What the address of a published page names. */
interface Address {
  readonly language: string;
  readonly organization: string;
  readonly consultation: string;
  readonly page: 'report' | 'embed';
  readonly edition: number | null;
  /** Of the light page: the one figure that it shows, in an official language; null: the findings. */
  readonly figure: { readonly id: string; readonly language: 'en' | 'fr' } | null;
}

/** Longer than any id of a figure. */
const LONGEST_FIGURE = 300;

const PLACE = /^\/([A-Za-z-]+)\/([a-z0-9-]+)\/what-we-heard\/([a-z0-9-]+)(\/embed)?$/;

/** The published page that an address names; null: another page's, or one whose spelling or edition the pages judge. */
function publishedAddress({ pathname, searchParams }: URL): Address | null {
  const [, language = '', organization = '', consultation = '', embed] = PLACE.exec(pathname) ?? [];
  if (!isInterfaceLanguage(language)) return null;
  const edition = searchParams.get('edition');
  if (edition !== null && !/^[1-9]\d{0,5}$/.test(edition)) return null;
  const figure = embed === undefined ? null : searchParams.get('figure');
  // Figures are in the two official languages; the pages lead there from any other.
  if (figure !== null && (figure.length > LONGEST_FIGURE || (language !== 'en' && language !== 'fr'))) return null;
  return {
    ...{ language, organization, consultation, page: embed === undefined ? 'report' : 'embed' },
    figure: figure === null ? null : { id: figure, language: language === 'fr' ? 'fr' : 'en' },
    edition: edition === null ? null : Number(edition),
  };
}

/**
 * Answers for published pages from bytes that were rendered and compressed when they were published, before anything else
 * is asked. Browsers may keep them but ask each time (`no-cache`): the words of somebody who withdraws must go at once.
 * What is not there is left to the pages, which say so in the reader's language.
 *
 * A report's state is asked for once a second at most, by however many readers; whatever is sent to this process makes it
 * ask anew, since it may have been a withdrawal.
 */
export function servePublished(app: Application): RequestHandler {
  nameRendering(app);
  const pages = createByteCache<Page>(MOST_BYTES);
  const states = createStates(app, (prefix) => {
    pages.drop(prefix);
  });
  const under = new Map<string, Promise<Page | null>>();

  const find = async (address: Address): Promise<Page | null> => {
    const place = `${address.organization}/${address.consultation}/`;
    const state = await states.of(address, place);
    const edition = address.edition ?? state?.editions[0];
    if (state === null || edition === undefined || !state.editions.includes(edition)) return null;
    const { figure } = address;
    const key = `${place}${String(edition)}/${address.page}/${address.language}/${figure?.id ?? ''}`;
    const held = pages.get(key);
    if (held !== undefined) return held;
    const making = under.get(key);
    if (making !== undefined) return making;
    const wanted = { slug: address.consultation, edition, page: address.page, language: address.language };
    const made = (
      figure === null
        ? publishedPage(app, state, wanted)
        : embeddedFigure(app, state, { ...wanted, figure: figure.id, language: figure.language })
    ).finally(() => under.delete(key));
    under.set(key, made);
    const page = await made;
    // A state that has changed meanwhile may have made it old.
    if (page !== null && states.holds(place, state)) pages.set(key, page, bytesOf(page));
    return page;
  };

  return (request, response, next) => {
    if (request.method === 'POST') {
      response.once('finish', states.forget);
      next();
      return;
    }
    const address = publishedAddress(localsOf(response).address);
    if (address === null) {
      next();
      return;
    }
    find(address)
      .then((page) => {
        if (page === null) next();
        else send(request, response, page, address.page === 'embed');
      })
      .catch(next);
  };
}

function createStates(app: Application, drop: (prefix: string) => void) {
  const known = new Map<string, { at: number; readonly state: Promise<Version>; version: string }>();
  return {
    async of(address: Address, place: string): Promise<Version> {
      const before = known.get(place);
      if (before !== undefined && performance.now() - before.at < FRESH_MS) return before.state;
      const { organization, consultation } = address;
      const asked = { at: performance.now(), state: reportVersion(app, { organization, consultation }), version: '' };
      if (known.size >= MOST_REPORTS) known.clear();
      known.set(place, asked);
      try {
        const state = await asked.state;
        if (state === null) known.delete(place);
        else asked.version = state.version;
        if (state?.version !== before?.version) drop(place);
        return state;
      } catch (error) {
        known.delete(place);
        throw error;
      }
    },
    holds: (place: string, state: NonNullable<Version>) => known.get(place)?.version === state.version,
    forget: () => {
      for (const one of known.values()) one.at = -Infinity;
    },
  };
}

function send(request: Request, response: Response, page: Page, framed: boolean): void {
  response.set({
    'Content-Security-Policy': page.policy,
    'Content-Type': page.contentType,
    'Cache-Control': 'public, no-cache',
    ETag: page.etag,
    Vary: 'Accept-Encoding',
  });
  // Within other websites, on purpose: the policy says so too, and this older header cannot.
  if (framed) response.removeHeader('X-Frame-Options');
  if (isUnchanged(request.get('If-None-Match'), page.etag)) {
    response.status(304).end();
    return;
  }
  const encoding = chooseEncoding(request.get('Accept-Encoding'));
  const body = encoding === 'br' ? page.brotli : encoding === 'gzip' ? page.gzip : page.plain;
  if (encoding !== 'identity') response.set('Content-Encoding', encoding);
  response.set('Content-Length', String(body.length)).status(200);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function bytesOf({ plain, gzip, brotli }: Page): number {
  return plain.length + gzip.length + brotli.length;
}
