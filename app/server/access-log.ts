import type { RequestHandler } from 'express';
import { localsOf, pagePath } from './address.ts';

export type Log = (line: string) => void;

export const writeLog: Log = (line) => {
  process.stdout.write(`${line}\n`);
};

/**
 * One line for each answer: when, method, kind of page, status, milliseconds. Neither the address of the page nor that of
 * the reader, nor their device, nor anything they sent: codes and choices stand in those.
 */
export function accessLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once('close', () => {
      const kind = pageKind(pagePath(localsOf(response).address));
      if (kind === 'asset' || (kind === 'health' && response.statusCode === 200)) return;
      const took = String(Math.round(performance.now() - start));
      const status = response.writableFinished ? String(response.statusCode) : 'aborted';
      log(`${new Date().toISOString()} ${request.method} ${kind} ${status} ${took}ms`);
    });
    next();
  };
}

/** Below a language and an organization. */
const PUBLIC_PAGES = ['survey', 'receipt', 'what-we-heard'];

/** The kind of page at a path, from a fixed list of words. */
function pageKind(path: string): string {
  const [first = '', second, third = ''] = path.split('/').slice(1);
  if (first === 'assets' || (second === undefined && first.includes('.'))) return 'asset';
  if (first === '') return 'front-door';
  if (path === '/api/health') return 'health';
  if (first === 'team' || first === 'api' || first === 's') return first;
  if (second === undefined) return 'home';
  return PUBLIC_PAGES.includes(third) ? third : 'other';
}
