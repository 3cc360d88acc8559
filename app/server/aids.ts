import type { Request, Response } from 'express';

/**
 * Whether a page may carry the respondents' one optional script (app/aids): those of a survey do, every
 * other public page runs none. Both the header that allows it and the tag that loads it go by this.
 */
export function carriesAids(pathname: string): boolean {
  return /^\/(?!team\/|clips\/|api\/)[^/]+\/[^/]+\/survey\/[^/]/i.test(pathname);
}

/**
 * Whether a page may carry the one script that tells the figures of charts (app/aids/chart-tips.ts): published reports, and
 * the team's pages of results.
 */
export function carriesTips(pathname: string): boolean {
  return /^\/(?!team\/|clips\/|api\/)[^/]+\/[^/]+\/what-we-heard\/[^/]|^\/team\/[^/]+\/consultations\/[^/]+\/results(\/|$)/i.test(
    pathname,
  );
}

/**
 * Tells the script that sent a form where to go next, where its answer is a redirect: followed by the script, it would
 * bring a page that only a navigation can show. True when it is told so.
 */
export function tellNext(request: Request, response: Response, location: string | null): boolean {
  if (location === null || request.get('Heard-Aids') !== '1') return false;
  response.removeHeader('Location');
  response.status(204).set('Heard-Next', location).end();
  return true;
}
