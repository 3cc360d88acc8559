/** More pages than a list can have; a number beyond would not fit PostgreSQL's. */
const MOST_PAGES = 100_000;

/** The page of a list that an address asks for, from 1; the first for anything else. */
export function pageOf(searchParams: URLSearchParams): number {
  const page = Number(searchParams.get('page') ?? '1');
  return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1;
}
