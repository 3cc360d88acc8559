/** Draws numbers from a seed, the same on every machine. */
export interface Dice {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** From `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** A position, by weights. */
  readonly weighted: (weights: readonly number[]) => number;
}

/** Mulberry32, by Tommy Ettinger (public domain), from memory: small and even enough to make up people. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new RangeError('There is nothing to pick from');
    return item;
  };
  const weighted = (weights: readonly number[]) => {
    let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
    const found = weights.findIndex((weight) => (left -= weight) < 0);
    return found < 0 ? weights.length - 1 : found;
  };
  return { next, between, pick, weighted, chance: (share) => next() < share };
}

export interface MadeUpQuestion {
  readonly key: string;
  readonly several: boolean;
  readonly required: boolean;
  readonly aboutYou: boolean;
  /** About immigration status or refuge. */
  readonly sensitive: boolean;
  readonly choices: readonly string[];
  readonly weights: readonly number[];
  /** Asked only of those who chose one of these. */
  readonly onlyIf?: { readonly question: string; readonly choices: readonly string[] };
}

/** What is asked of people and how they tend to answer. */
export interface MadeUpPlan {
  readonly questions: readonly MadeUpQuestion[];
  readonly languages: readonly { readonly key: string; readonly weight: number }[];
  readonly channels: readonly { readonly key: string; readonly weight: number }[];
  readonly areas: readonly { readonly key: string; readonly share: number }[];
  /** A theme lies under an area; `astray` of its people are not in the area. */
  readonly themes: readonly {
    readonly key: string;
    readonly area: string;
    readonly share: number;
    readonly astray: number;
  }[];
  readonly writing: { readonly wrote: number; readonly read: number; readonly sampled: number };
}

export interface MadeUpPerson {
  readonly language: string;
  readonly channel: string;
  /** By question: what was chosen, none where it was left out; no entry where it was not asked. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  readonly comment: 'read' | 'unread' | 'none';
  readonly sampled: boolean;
  readonly areas: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
}

/** Skewed as answers are: a few choices have most people, some have hardly any or nobody, and now and then one has all. */
function skewed(dice: Dice, count: number): readonly number[] {
  if (dice.chance(0.06)) return Array.from({ length: count }, (_, index) => (index === 0 ? 1 : 0));
  const steepness = dice.next() * 3;
  return Array.from({ length: count }, (_, index) =>
    dice.chance(0.08) ? 0 : (index + 1) ** -steepness * (0.3 + dice.next()),
  );
}

export function madeUpPlan(dice: Dice): MadeUpPlan {
  const questions: MadeUpQuestion[] = [];
  const many = dice.between(3, 8);
  const aboutYou = dice.between(1, 3);
  for (let index = 0; index < many; index++) {
    const count = dice.between(2, 7);
    const several = dice.chance(0.3) && index < many - aboutYou;
    const key = `q${String(index)}`;
    const weights = skewed(dice, count);
    const gate = questions.find((one) => !one.several && one.onlyIf === undefined && dice.chance(0.3));
    const conditional = gate !== undefined && dice.chance(0.35) && index < many - aboutYou;
    questions.push({
      ...{ key, several, required: dice.chance(0.35), aboutYou: index >= many - aboutYou },
      sensitive: index === many - 1 && dice.chance(0.6),
      choices: Array.from({ length: count }, (_, choice) => `c${String(choice)}`),
      weights: weights.some((weight) => weight > 0) ? weights : weights.map(() => 1),
      ...(conditional && {
        onlyIf: { question: gate.key, choices: gate.choices.slice(0, dice.between(1, gate.choices.length - 1)) },
      }),
    });
  }
  const tags = ['en', 'fr', 'ar', 'ti', 'so', 'uk', 'am'].slice(0, dice.between(2, 7));
  const areas = Array.from({ length: dice.between(1, 4) }, (_, index) => ({
    key: `a${String(index)}`,
    share: dice.next() ** 2,
  }));
  const themes = Array.from({ length: dice.between(0, 5) }, (_, index) => ({
    ...{ key: `t${String(index)}`, area: dice.pick(areas).key },
    ...{ share: dice.chance(0.2) ? 0.97 : dice.next(), astray: dice.chance(0.2) ? 0.05 : 0 },
  }));
  return {
    questions,
    languages: [...tags, 'xx'].map((key, index) => ({ key, weight: (index + 1) ** -(1 + dice.next() * 2) })),
    channels: ['web', 'kiosk', 'paper'].map((key, index) => ({ key, weight: (index + 1) ** -(dice.next() * 4) })),
    ...{ areas, themes },
    writing: { wrote: 0.2 + 0.8 * dice.next(), read: dice.pick([1, 1, 1, 0.9, 0.4]), sampled: 0.3 + dice.next() / 2 },
  };
}

export function madeUpPerson(plan: MadeUpPlan, dice: Dice): MadeUpPerson {
  const by = (all: readonly { readonly key: string; readonly weight: number }[]) =>
    all[dice.weighted(all.map(({ weight }) => weight))]?.key ?? '';
  const comment = !dice.chance(plan.writing.wrote) ? 'none' : dice.chance(plan.writing.read) ? 'read' : 'unread';
  const isRead = comment === 'read';
  const areas = new Set(plan.areas.filter(({ share }) => isRead && dice.chance(share)).map(({ key }) => key));
  const themes = plan.themes.filter(
    ({ area, share, astray }) => isRead && (areas.has(area) ? dice.chance(share) : dice.chance(astray)),
  );
  return {
    ...{ language: by(plan.languages), channel: by(plan.channels), answers: answersOf(plan, dice), comment, areas },
    sampled: comment !== 'none' && dice.chance(plan.writing.sampled),
    themes: new Set(themes.map(({ key }) => key)),
  };
}

/** The same person with other answers. */
export function corrected(person: MadeUpPerson, plan: MadeUpPlan, dice: Dice): MadeUpPerson {
  return { ...person, answers: answersOf(plan, dice) };
}

function answersOf({ questions }: MadeUpPlan, dice: Dice): ReadonlyMap<string, readonly string[]> {
  const answers = new Map<string, readonly string[]>();
  for (const { key, several, required, choices, weights, onlyIf } of questions) {
    if (onlyIf !== undefined && !answers.get(onlyIf.question)?.some((one) => onlyIf.choices.includes(one))) continue;
    const one = choices[dice.weighted(weights)] ?? '';
    const also = several ? choices.filter((choice, index) => choice !== one && dice.chance(weights[index] ?? 0)) : [];
    answers.set(key, !required && dice.chance(0.1) ? [] : [one, ...also]);
  }
  return answers;
}
