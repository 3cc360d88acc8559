import type { AreasWhy, TypedNames } from '#app/components/settings/areas-view.ts';
import { nodeKinds, parseNodeId } from '#app/domain/plan-nodes.ts';
import { areaWordsProblem, keywordsIn, type AreaWords } from '#app/domain/settings-area.ts';
import type { AreasChange } from '#app/services/change-areas.ts';
import type { TreeChange } from '#app/services/change-plan-tree.ts';

/** What a form of the areas' page sent: a change of the list or of the tree, or what is wrong with it. */
export type SentAreas =
  | { readonly areas: AreasChange; readonly typed: TypedNames | null }
  | { readonly tree: TreeChange; readonly typed: TypedNames | null }
  | { readonly why: AreasWhy; readonly typed: TypedNames | null };

/** Reads a form of the areas' page; null for what no page of ours sends. */
export function readAreasForm(form: FormData): SentAreas | null {
  const text = readText(form);
  const label = { en: text('name-en'), fr: text('name-fr') };
  const kind = nodeKinds.find((known) => known === text('kind'));
  const id = text('id');
  switch (text('do')) {
    case 'choose': {
      const keys = form.getAll('area').filter((key) => typeof key === 'string');
      return keys.length === 0 ? { why: 'nothing', typed: null } : { areas: { do: 'choose', keys }, typed: null };
    }
    case 'write':
      return named({ at: 'new', ...label }, (typed) => ({ areas: { do: 'write', label }, typed }));
    case 'area':
      return pressed(text('press'), text('key'), text('seen'));
    case 'offer':
      return kind === undefined ? null : { tree: { do: 'offer', kind }, typed: null };
    case 'add':
      if (kind === undefined) return null;
      return named({ at: kind, ...label }, (typed) => ({ tree: { do: 'add', kind, label }, typed }));
    case 'rename':
      if (parseNodeId(id) === null) return null;
      return named({ at: id, ...label }, (typed) => ({
        tree: { do: 'rename', id, label, seen: text('seen') },
        typed,
      }));
    case 'remove-node':
      return parseNodeId(id) === null ? null : { tree: { do: 'remove', id }, typed: null };
    default:
      return null;
  }
}

function pressed(press: string, key: string, seen: string): SentAreas | null {
  if (press === 'remove') return { areas: { do: 'remove', key }, typed: null };
  return /^\d{1,3}$/.test(press) ? { areas: { do: 'move', key, to: Number(press), seen }, typed: null } : null;
}

function named(typed: TypedNames, make: (typed: TypedNames) => SentAreas): SentAreas {
  if (typed.en === '' && typed.fr === '') return { why: 'no-name', typed };
  for (const label of [typed.en, typed.fr]) {
    const why = areaWordsProblem({ label, definition: '', keywords: [] });
    if (why !== null) return { why: why === 'bidi-control' ? why : 'too-long', typed };
  }
  return make(typed);
}

/** The words of one area as its page sent them, by language, also as they were typed. */
export interface SentArea {
  readonly seen: string;
  readonly words: Readonly<Record<string, AreaWords>>;
  readonly ties: readonly string[];
  readonly typed: Readonly<Record<string, string>>;
}

/** Reads the page of one area in the languages that the page shows. */
export function readAreaForm(form: FormData, languages: readonly string[]): SentArea {
  const text = readText(form);
  const fields = languages.flatMap((tag) => [`label-${tag}`, `definition-${tag}`, `keywords-${tag}`]);
  return {
    seen: text('seen'),
    words: Object.fromEntries(
      languages
        .filter((tag) => form.has(`label-${tag}`))
        .map((tag) => [
          tag,
          {
            label: text(`label-${tag}`),
            definition: text(`definition-${tag}`),
            keywords: keywordsIn(text(`keywords-${tag}`)),
          },
        ]),
    ),
    ties: form.getAll('tie').filter((tie) => typeof tie === 'string'),
    typed: Object.fromEntries(fields.map((name) => [name, text(name)])),
  };
}

const readText = (form: FormData) => (name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\0', '').slice(0, 60_000).trim() : '';
};
