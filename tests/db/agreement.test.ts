import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measureAgreement, measureAgreementWhereDue } from '#app/services/measure-agreement.ts';
import { seededRandom } from '#app/theming/random.ts';
import { consultationsToMeasure, standingsOf } from '#db/read/agreement.ts';
import { withdrawComments } from '#db/write/withdrawals.ts';
import { arrangeAgreement, type Agreement } from './agreement-arrangement.ts';

let at: Agreement;
beforeAll(async () => {
  at = await arrangeAgreement();
});
afterAll(() => at.end());

const readers = ['ana', 'ben', 'cho', 'dee'];
const themes = ['bus', 'train', 'fares', 'stops'];

describe('the tallies', () => {
  test('after any sequence of decisions, withdrawals, merges, splits and undos are what they would be from nothing', async () => {
    const random = seededRandom(20_261_122);
    const pick = <T>(from: readonly T[]): T => {
      const found = from[Math.floor(random() * from.length)];
      if (found === undefined) throw new Error('Nothing to pick from');
      return found;
    };
    let comments = await at.addComments(
      Array.from({ length: 40 }, (_, n) => pick(['en', 'ar', 'fr', n < 2 ? 'und' : 'en'])),
    );
    await at.keep('bus');
    await at.keep('train');
    const kept = ['bus', 'train'];
    const merged: [string, string][] = [];
    let measured = 0;
    for (let step = 0; step < 200; step += 1) {
      const chance = random();
      if (chance < 0.8) {
        const targets = ['area:housing', 'area:employment', ...themes.map((theme) => `theme:${theme}`)];
        const said = targets.filter(() => random() < 0.3);
        await at.decide(pick(comments), pick(readers), {
          yes: said.filter(() => random() < 0.7),
          no: said.filter(() => random() < 0.2).filter((id) => !said.includes(id)),
          outcome: random() < 0.1 ? 'not sure' : 'decided',
          reads: random() < 0.15 ? 'translation' : 'original',
        });
      } else if (chance < 0.84) {
        const gone = pick(comments);
        comments = comments.filter((id) => id !== gone);
        await at.reading((tx) => withdrawComments(tx, { ...at.key }, [gone], at.tick()));
      } else if (chance < 0.86) {
        const next = themes.find((theme) => !kept.includes(theme));
        if (next === undefined) continue;
        kept.push(next);
        if (random() < 0.5) await at.keep(next);
        else
          await at.split(
            pick(kept.slice(0, -1)),
            next,
            comments.filter(() => random() < 0.3),
          );
      } else if (chance < 0.88) {
        const apart = kept.filter((theme) => !merged.flat().includes(theme));
        if (apart.length < 2) continue;
        const [from, into] = [apart[0] ?? '', apart[1] ?? ''];
        merged.push([from, into]);
        await at.merge(from, into);
      } else if (chance < 0.9) {
        const back = merged.pop();
        if (back !== undefined) await at.unmerge(...back);
      } else if (step > 50) {
        await at.measure();
        measured += 1;
      }
    }
    await at.measure();
    const grown = await at.measured();
    const anew = await at.measuredAnew();
    expect(measured).toBeGreaterThan(10);
    expect(grown.patterns.length).toBeGreaterThan(20);
    expect(grown).toEqual(anew);
  });
});

/** Two readers on each comment of a consultation of its own: `both` say yes, `neither` does, `one` does. */
async function arrangeReadings(counts: { both: number; one: number; neither: number }) {
  const own = await arrangeAgreement();
  const total = counts.both + counts.one + counts.neither;
  const comments = await own.addComments(Array.from({ length: total }, () => 'en'));
  const yes = { yes: ['area:housing'] };
  for (const [place, id] of comments.entries()) {
    await own.decide(id, 'ana', place < counts.both + counts.one ? yes : {});
    await own.decide(id, 'ben', place < counts.both ? yes : {});
  }
  const units = async () => {
    const { patterns } = await own.measured();
    return patterns
      .filter(({ target }) => target === 'area:housing')
      .map(({ yes: said, units: n }) => `${String(said)}: ${String(n)}`);
  };
  return { ...own, comments, units };
}

describe('measuring', () => {
  let own: Awaited<ReturnType<typeof arrangeReadings>>;
  beforeAll(async () => {
    own = await arrangeReadings({ both: 12, one: 2, neither: 18 });
  });
  afterAll(() => own.end());

  test('gives alpha, its interval, kappa of the two, and where each target stands', async () => {
    await own.measure();
    const { figures } = await own.measured();
    const housing = figures?.targets['area:housing'];
    // n_1 = 26, n_0 = 38, o_01 = 2: 1 − 63 · 2 / (26 · 38).
    expect(housing).toMatchObject({ n: 32, percentage: 30 / 32, alpha: { value: 1 - 126 / 988 } });
    // p_o = 30/32, p_e = (14·12 + 18·20)/1024.
    expect(housing?.kappa.value.value).toBeCloseTo((30 / 32 - 528 / 1024) / (1 - 528 / 1024), 10);
    expect(figures?.pair).toEqual({ units: 32, only: true });
    const standings = await own.reading((tx) => standingsOf(tx, own.key));
    expect(standings.map(({ key, standing, n, note }) => [key, standing, n, note])).toEqual([
      ['housing', 'agreed', 32, null],
      ['employment', 'undefined', 32, null],
    ]);
    expect(standings[0]?.interval?.low).toBeLessThan(1 - 126 / 988);
  });

  test('is not changed by what was adjudicated, and needs no second look where nothing changed', async () => {
    const before = await own.measured();
    const [id = ''] = own.comments;
    const place = { ...own.place, comment_id: id };
    const decided = { decided_by: 'dee', decided_at: new Date(), reason: 'x', language: 'en', revision: 1 };
    await own.db.owner`insert into adjudication ${own.db.owner({ ...place, ...decided })}`;
    await own.db.owner`insert into adjudicated_coding
      ${own.db.owner({ ...place, target_type: 'area', target_key: 'housing', about: false })}`;
    await own.measure();
    expect(await own.measured()).toEqual(before);
    expect(await own.reading((tx) => consultationsToMeasure(tx))).toEqual([]);
  });

  test('leaves a comment that somebody is deciding on for the next time, and then sees the decision', async () => {
    const [, id = ''] = own.comments;
    await own.decide(id, 'ben', {});
    expect(await own.units()).toEqual(['0: 18', '1: 2', '2: 12']);
    await own.db.owner.begin(async (tx) => {
      // As `holdComment` does before a decision is written.
      await tx`select 1 from comment where id = ${id} for no key update`;
      await own.measure();
      await tx`delete from coding where comment_id = ${id} and user_id = 'ana'`;
      await tx`update reading set at = at + interval '1 second' where comment_id = ${id} and user_id = 'ana'`;
    });
    expect(await own.units()).toEqual(['0: 18', '1: 2', '2: 12']);
    await own.measure();
    expect(await own.units()).toEqual(['0: 19', '1: 2', '2: 11']);
  });

  test('counts nothing twice where two workers measure, and one of them was killed in the middle', async () => {
    for (const id of own.comments.slice(2, 8)) await own.decide(id, 'ben', {});
    const dead = { id: -1, key: null, token: randomUUID() };
    await expect(
      measureAgreement(own.db.app, own.key, { ...dead, consultationId: own.key.consultationId }),
    ).rejects.toThrow('lease');
    await Promise.all([own.measure(), own.measure()]);
    expect(await own.units()).toEqual(['0: 19', '1: 8', '2: 5']);
    expect((await own.measured()).figures).toEqual((await own.measuredAnew()).figures);
  });

  test('is asked for by the worker where readings have changed, a while later, once', async () => {
    const jobs = () => own.db.owner`select done_at from job where queue = 'measure-agreement'`;
    await own.decide(own.comments[9] ?? '', 'ben', {});
    expect(await measureAgreementWhereDue(own.db.app, own.key.organizationId)).toBe(false);
    expect(await measureAgreementWhereDue(own.db.app, own.key.organizationId)).toBe(false);
    expect(await jobs()).toHaveLength(1);
    await own.db.owner`update job set run_at = now()`;
    expect(await measureAgreementWhereDue(own.db.app, own.key.organizationId)).toBe(true);
    expect((await jobs()).map((row) => row['done_at'] !== null)).toEqual([true]);
    expect(await own.units()).toEqual(['0: 19', '1: 9', '2: 4']);
  });
});
