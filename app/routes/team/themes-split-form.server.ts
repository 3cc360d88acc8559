import { newOwnKey, uuidOrNull } from './themes-form.server.ts';
import { isUuid } from './uuid.server.ts';

/** What somebody has chosen so far of a theme's comments; without scripts it goes along from page to page. */
export interface SplitState {
  readonly newKey: string;
  readonly names: Readonly<Record<string, string>>;
  readonly proposal: string | null;
  /** Chosen beside what a proposal had chosen, and left out of that. */
  readonly chosen: readonly string[];
  readonly left: readonly string[];
  readonly search: string;
  /** From 1. */
  readonly page: number;
}

export const nothingChosen = (proposal: string | null): SplitState => ({
  ...{ newKey: newOwnKey(), names: {}, proposal, chosen: [], left: [], search: '', page: 1 },
});

/** What a page of the form says: `go` is the button, `split` or where to look next. */
export function readSplitForm(form: FormData, base: ReadonlySet<string>): SplitState & { readonly go: string } {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const ids = (name: string) => form.getAll(name).filter((id) => typeof id === 'string' && isUuid(id)) as string[];
  const picked = new Set(ids('pick'));
  const shown = new Set(ids('shown'));
  const elsewhere = (name: string) => ids(name).filter((id) => !shown.has(id));
  const go = text('go');
  const page = /^page:([1-9]\d{0,4})$/.exec(go)?.[1];
  return {
    ...{ go, newKey: text('newKey'), names: { 'name-en': text('name-en'), 'name-fr': text('name-fr') } },
    proposal: uuidOrNull(text('proposal')),
    chosen: [...elsewhere('chosen'), ...[...shown].filter((id) => picked.has(id) && !base.has(id))],
    left: [...elsewhere('left'), ...[...shown].filter((id) => !picked.has(id) && base.has(id))],
    search: text('q').slice(0, 100),
    page: page === undefined ? 1 : Number(page),
  };
}

/** All comments that are chosen. */
export function chosenIn({ chosen, left }: SplitState, base: ReadonlySet<string>): readonly string[] {
  const leftOut = new Set(left);
  return [...new Set([...[...base].filter((id) => !leftOut.has(id)), ...chosen])];
}
