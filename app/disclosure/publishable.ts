import type { Cell, PublishableCount } from '#app/domain/report/published.ts';

/** The one place where a number becomes publishable. Imported by the rules of this folder only. */
export function shown(value: number): Cell<PublishableCount> {
  return { type: 'count', value: value as PublishableCount };
}

export const hidden: Cell<PublishableCount> = { type: 'hidden' };
