import { deserialize, serialize } from 'node:v8';
import type { AreaModel } from './classify.ts';
import { addTallies, emptyTally } from './drift.ts';
import type { LanguageModel } from './parallel/fit-language.ts';
import type { CodebookArea, DriftTally } from './types.ts';

/** Everything that a run learnt: plain data, so that it goes to threads and is kept for the comments that come after it. */
export interface ThemingModels {
  /** The codebook that the run worked with: what was learnt is by place in it, and it may have changed since. */
  readonly codebook: readonly CodebookArea[];
  readonly areas: AreaModel;
  /** Themes that people have decided about; null while there are none. */
  readonly themes: AreaModel | null;
  readonly languages: ReadonlyMap<string, LanguageModel>;
}

/** In the form of the structured clone algorithm, which later versions of Node read too. */
export function encodeModels(models: ThemingModels): Uint8Array {
  return serialize(models);
}

/** Of bytes that `encodeModels` made for the same pipeline version; never of anybody else's. */
export function decodeModels(bytes: Uint8Array): ThemingModels {
  return deserialize(bytes) as ThemingModels;
}

/** How the run's own comments fit its themes, over all languages. */
export function ownTally({ languages }: ThemingModels): DriftTally {
  return [...languages.values()].reduce((sum, { themeModel }) => addTallies(sum, themeModel.own), emptyTally);
}
