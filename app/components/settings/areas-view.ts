import type { Shown } from '../review-view.ts';
import type { NodeKind } from '#app/domain/plan-nodes.ts';

/** A priority area in the list of them. */
export interface AreaRow {
  readonly key: string;
  readonly name: Shown;
  readonly definition: Shown | null;
  /** How many keywords it has in all languages, in words. */
  readonly keywords: string;
  /** What it is tied to. */
  readonly ties: readonly Shown[];
  /** Somebody has decided a comment with it, so that it stays. */
  readonly coded: boolean;
  readonly href: string;
}

/** An outcome, a focus area or a lens. */
export interface NodeView {
  readonly id: string;
  readonly name: Shown;
  readonly label: Readonly<Record<'en' | 'fr', string>>;
  readonly seen: string;
  /** The areas that are tied to it. */
  readonly areas: readonly Shown[];
}

export interface NodeGroup {
  readonly kind: NodeKind;
  readonly nodes: readonly NodeView[];
  /** Names of what is offered ready-made and is not there yet. */
  readonly offered: readonly Shown[];
}

export type AreasWhy =
  'no-name' | 'too-long' | 'bidi-control' | 'nothing' | 'not-now' | 'changed' | 'gone' | 'coded' | 'too-many';

/** What was typed and not saved; `at` is a node's id, a kind of node, or `new`. */
export interface TypedNames {
  readonly at: string;
  readonly en: string;
  readonly fr: string;
}
