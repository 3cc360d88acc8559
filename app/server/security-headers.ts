import { randomBytes } from 'node:crypto';
import { areaOf } from '#app/i18n/page-language.server.ts';
import type { Config } from '#app/config.ts';
import type { RequestHandler } from 'express';
import { localsOf } from './address.ts';

const YEAR_S = 31_536_000;
const OFF = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics'];

/**
 * The Content-Security-Policy of a page. Respondents' and readers' pages run no script at all; the team's run those that
 * bear the nonce of this one response. Style attributes are allowed, style elements are not: charts position with them.
 */
function contentSecurityPolicy(nonce: string | undefined, environment: Config['environment']): string {
  const developing = environment === 'development';
  const scripts = nonce === undefined ? "'none'" : `'self' 'nonce-${nonce}'`;
  const connections = nonce === undefined ? "'none'" : developing ? "'self' ws:" : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `connect-src ${connections}`,
    `style-src 'self'${developing ? " 'unsafe-inline'" : ''}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
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
    if (areaOf(address.pathname) === 'team') localsOf(response).cspNonce = randomBytes(16).toString('base64');
    response.set({
      'Content-Security-Policy': contentSecurityPolicy(localsOf(response).cspNonce, environment),
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
