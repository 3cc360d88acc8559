/**
 * Whether a page may carry the respondents' one optional script (app/aids): those of a survey and of its kiosk do, every
 * other public page runs none. Both the header that allows it and the tag that loads it go by this.
 */
export function carriesAids(pathname: string): boolean {
  return /^\/(?!team\/|clips\/|api\/)[^/]+\/[^/]+\/(?:survey|kiosk)\/[^/]/i.test(pathname);
}
