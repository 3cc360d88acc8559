import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { areaOf } from '#app/i18n/page-language.server.ts';
import type { Config } from '#app/config.ts';
import type { RequestHandler } from 'express';
import { localsOf } from './address.ts';
import { carriesAids, carriesTips } from './aids.ts';

const YEAR_S = 31_536_000;
const OFF = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics'];

/** What a page may load and run beside its styles and pictures. */
interface Running {
  readonly scripts: string;
  readonly connections: string;
  readonly media: string;
}

const nothing: Running = { scripts: "'none'", connections: "'none'", media: "'none'" };

/**
 * The team's pages run what bears the nonce of this one response; a survey's pages run one file of ours, and so do reports;
 * others nothing.
 */
function runningOn(pathname: string, nonce: string | undefined, developing: boolean): Running {
  const self = { connections: developing ? "'self' ws:" : "'self'", media: "'self'" };
  if (nonce !== undefined) return { ...self, scripts: `'self' 'nonce-${nonce}'` };
  if (carriesAids(pathname)) return { ...self, scripts: "'self'" };
  return carriesTips(pathname) ? { ...nothing, scripts: "'self'" } : nothing;
}

/**
 * The Content-Security-Policy of a page. What it does not name is not allowed (`default-src`): each byte is paid for on every
 * page of a respondent. Style attributes are allowed, style elements are not: charts position with them.
 */
function contentSecurityPolicy({ scripts, connections, media }: Running, developing: boolean): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    ...(connections === "'none'" ? [] : [`connect-src ${connections}`]),
    ...(media === "'none'" ? [] : [`media-src ${media}`]),
    `style-src 'self'${developing ? " 'unsafe-inline'" : ''}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * What every answer says to the browser. The referrer policy is same-origin: a stricter one makes Chromium send
 * `Origin: null` with each form. Pages are not to be kept, since they may show what a person said or a receipt;
 * those that may be kept say so themselves.
 */
export function securityHeaders(environment: Config['environment']): RequestHandler {
  return (request, response, next) => {
    const { address } = localsOf(response);
    const developing = environment === 'development';
    if (areaOf(address.pathname) === 'team') localsOf(response).cspNonce = randomBytes(16).toString('base64');
    response.set({
      'Content-Security-Policy': contentSecurityPolicy(
        runningOn(address.pathname, localsOf(response).cspNonce, developing),
        developing,
      ),
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': OFF.map((feature) => `${feature}=()`).join(', '),
      'Cache-Control': 'no-store',
      ...(address.protocol === 'https:' ? { 'Strict-Transport-Security': `max-age=${String(YEAR_S)}` } : {}),
    });
    next();
  };
}

const OF_DOCUMENTS = ['Content-Security-Policy', 'X-Frame-Options', 'Permissions-Policy'];

/**
 * Takes from an answer what is said of documents alone, where it is none: redirects, styles and scripts would cost a
 * respondent half a kilobyte each. The rest stays, so that a redirect leaves the page in its browsing context.
 */
export function forNoDocument(response: ServerResponse): void {
  for (const name of OF_DOCUMENTS) response.removeHeader(name);
}
