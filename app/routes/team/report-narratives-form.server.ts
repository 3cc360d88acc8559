import type { NarrativeWords } from '#app/domain/narrative.ts';
import { isUuid } from './uuid.server.ts';

const acts = ['propose', 'approved', 'declined', 'take-back'] as const;

export interface NarrativeForm {
  readonly do: (typeof acts)[number];
  readonly id: string;
  readonly words: NarrativeWords;
  readonly confirmed: readonly string[];
}

/** What a form of the page sends; null for what no page of ours sends. */
export function readNarrativeForm(form: FormData): NarrativeForm | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const all = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const act = acts.find((known) => known === text('do'));
  const id = text('narrative');
  if (act === undefined || !isUuid(id)) return null;
  const words = {
    about: { en: text('about-en'), fr: text('about-fr') },
    text: { en: text('text-en'), fr: text('text-fr') },
    ...{ consent: text('consent'), targets: all('targets') },
  };
  return { do: act, id, words, confirmed: all('confirmed') };
}
