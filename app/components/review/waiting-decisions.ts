const STORED = 'heard-review-waiting';

/** A decision that could not be sent: the choices for one comment, by the page where they were made. Never words. */
type Waiting = Readonly<Record<string, { readonly reader: string; readonly fields: string }>>;

/** What stands in the store may be anything: of another version, or broken. */
function isWaiting(one: unknown): one is Waiting[string] {
  if (typeof one !== 'object' || one === null || !('reader' in one) || !('fields' in one)) return false;
  return typeof one.reader === 'string' && typeof one.fields === 'string';
}

function readAll(): Waiting {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? '{}');
    const entries: [string, unknown][] = Object.entries(stored ?? {});
    return Object.fromEntries(entries.flatMap(([page, one]) => (isWaiting(one) ? [[page, one]] : [])));
  } catch {
    return {};
  }
}

function writeAll(waiting: Waiting): boolean {
  try {
    if (Object.keys(waiting).length === 0) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, JSON.stringify(waiting));
    return true;
  } catch {
    // A full or forbidden store: the form itself still holds the choices.
    return false;
  }
}

/** Puts a decision aside on the device, in place of an earlier one about the same comment. False where the device refuses. */
export function putAside(page: string, reader: string, fields: URLSearchParams): boolean {
  return writeAll({ ...readAll(), [page]: { reader, fields: fields.toString() } });
}

/** The decisions of one reader that wait on this device. */
export function waitingOf(reader: string): readonly { readonly page: string; readonly fields: URLSearchParams }[] {
  return Object.entries(readAll())
    .filter(([, waiting]) => waiting.reader === reader)
    .map(([page, { fields }]) => ({ page, fields: new URLSearchParams(fields) }));
}

/** Forgets what was sent; what has been put aside meanwhile stays. */
export function forgetWaiting(page: string, sent: URLSearchParams): void {
  const all = readAll();
  if (all[page]?.fields !== sent.toString()) return;
  writeAll(Object.fromEntries(Object.entries(all).filter(([known]) => known !== page)));
}
