/** A page's fields that could not be sent, as they lie on the device. */
export interface KeptPage {
  /** Whose answers they are: the draft's name on this device. */
  readonly draft: string;
  /** When it was kept, in milliseconds of the clock. */
  readonly at: number;
  /** The fields, as a form sends them. */
  readonly fields: string;
}

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'heard-unsent:';
/** As long as the draft that it belongs to. */
const LONGEST_MS = 14 * 24 * 60 * 60 * 1000;

/** One page has one address in all languages. */
export const addressOf = (pathname: string) => pathname.replace(/^\/[^/]+/, '');

/** Puts a page's fields on the shelf, in the place of what lay there for it. Throws where the device has no room. */
export function keepPage(shelf: Shelf, address: string, page: KeptPage): void {
  shelf.setItem(PREFIX + address, JSON.stringify(page));
}

export function dropPage(shelf: Shelf, address: string): void {
  shelf.removeItem(PREFIX + address);
}

/**
 * The pages on the shelf, by address. What is too old (by a clock that may have been set back meanwhile), damaged, or of
 * answers that are not to be kept here (any more) is taken down.
 */
export function keptPages(
  shelf: Shelf,
  now: number,
  mayStay: (address: string, draft: string) => boolean,
): readonly (readonly [address: string, page: KeptPage])[] {
  const kept: [string, KeptPage][] = [];
  for (const address of addresses(shelf)) {
    const page = readPage(shelf.getItem(PREFIX + address));
    if (page !== null && Math.abs(now - page.at) <= LONGEST_MS && mayStay(address, page.draft))
      kept.push([address, page]);
    else dropPage(shelf, address);
  }
  return kept;
}

function addresses(shelf: Shelf): readonly string[] {
  const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '');
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
}

function readPage(text: string | null): KeptPage | null {
  try {
    const { draft, at, fields } = JSON.parse(text ?? '') as Partial<KeptPage>;
    const whole = typeof draft === 'string' && typeof at === 'number' && typeof fields === 'string';
    return whole ? { draft, at, fields } : null;
  } catch {
    return null;
  }
}

/** The device's shelf; null where it has none, or is forbidden to have one. */
export function openShelf(): Shelf | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** Takes down every page: whoever holds the device next finds nothing. */
export function forgetKeptPages(): void {
  const shelf = openShelf();
  if (shelf !== null) keptPages(shelf, Date.now(), () => false);
}
