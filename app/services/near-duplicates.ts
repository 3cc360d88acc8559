import type { fingerprintsOf } from '#db/read/held-responses.ts';
import { groupNear } from '../domain/fingerprint.ts';

type Print = Awaited<ReturnType<typeof fingerprintsOf>>[number];

/** Counted responses in which one question is answered in nearly the same words. */
export interface AlikeGroup {
  readonly questionKey: string;
  /** The earliest first. */
  readonly responseIds: readonly string[];
}

/**
 * Which responses say nearly the same, question by question. It is a hint and no more: people who agree on a sentence
 * say it alike, too. `alikeTo` tells how many other responses share a text with one, wherever they stand; `groups` are of
 * responses that count, the largest first.
 */
export function nearDuplicates(prints: readonly Print[]): {
  readonly alikeTo: (responseId: string) => number;
  readonly groups: readonly AlikeGroup[];
} {
  const groups = groupsOf(prints).filter((members) => members.length > 1);
  const groupsWith = new Map<string, Print[][]>();
  for (const members of groups) {
    for (const { responseId } of members) append(groupsWith, responseId, members);
  }
  return {
    alikeTo: (responseId) => {
      const alike = (groupsWith.get(responseId) ?? []).flat().map((one) => one.responseId);
      return Math.max(0, new Set(alike).size - 1);
    },
    groups: groups
      .map((members) => members.filter(({ counted }) => counted))
      .filter((members) => members.length > 1)
      .map((members) => ({
        questionKey: members[0]?.questionKey ?? '',
        responseIds: members.map(({ responseId }) => responseId),
      }))
      .sort((a, b) => b.responseIds.length - a.responseIds.length),
  };
}

function groupsOf(prints: readonly Print[]): readonly Print[][] {
  const byQuestion = new Map<string, Print[]>();
  for (const print of prints) append(byQuestion, print.questionKey, print);
  return [...byQuestion.values()].flatMap((ofQuestion) => {
    const numbers = groupNear(ofQuestion.map(({ fingerprint }) => fingerprint));
    const members = new Map<number, Print[]>();
    for (const [place, print] of ofQuestion.entries()) append(members, numbers[place] ?? place, print);
    return [...members.values()];
  });
}

function append<K, V>(to: Map<K, V[]>, key: K, value: V): void {
  const known = to.get(key);
  if (known === undefined) to.set(key, [value]);
  else known.push(value);
}
