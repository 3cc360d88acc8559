import type { LocalizedText } from './localized-text.ts';

/** The parts of a plan's own tree. */
export const nodeKinds = ['outcome', 'focus-area', 'lens'] as const;
export type NodeKind = (typeof nodeKinds)[number];

/** One of them as it is offered ready-made. */
export interface ReadyNode {
  readonly key: string;
  readonly label: LocalizedText;
}

const written = (en: string, fr: string): LocalizedText => ({
  en: { text: en, status: 'reviewed' },
  fr: { text: fr, status: 'reviewed' },
});

/** What partnerships' plans usually name. Focus areas differ from plan to plan, so none is offered. */
export const readyNodes: Readonly<Record<NodeKind, readonly ReadyNode[]>> = {
  outcome: [
    { key: 'economically-well', label: written('Economically well', 'Bien-être économique') },
    {
      key: 'physically-and-emotionally-well',
      label: written('Physically and emotionally well', 'Bien-être physique et affectif'),
    },
    {
      key: 'proficient-in-english-or-french',
      label: written('Proficient in English or French', 'Maîtrise du français ou de l’anglais'),
    },
    {
      key: 'engaged-in-community-life',
      label: written('Engaged in community life', 'Participation à la vie de la communauté'),
    },
  ],
  'focus-area': [],
  lens: [
    { key: 'anti-racism', label: written('Anti-racism', 'Antiracisme') },
    { key: 'collaboration', label: written('Collaboration', 'Collaboration') },
  ],
};

/** The name under which a form and an address speak of a node: `outcome:economically-well`. */
export function nodeId({ kind, key }: { readonly kind: NodeKind; readonly key: string }): string {
  return `${kind}:${key}`;
}

/** Takes such a name apart; null when it is none. */
export function parseNodeId(id: string): { readonly kind: NodeKind; readonly key: string } | null {
  const parting = id.indexOf(':');
  const kind = nodeKinds.find((known) => known === id.slice(0, Math.max(0, parting)));
  const key = id.slice(parting + 1);
  return kind === undefined || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(key) ? null : { kind, key };
}
