import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '#db/read/members.ts';
import { leaveComment, takeCommentBack } from '#app/services/leave-comment.ts';
import { assignmentOf } from '#db/read/assignments.ts';
import { seededRandom } from '#db/factories/random.ts';
import { arrangeReading, type Reading } from './reading-arrangement.ts';

let reading: Reading;
beforeAll(async () => {
  reading = await arrangeReading();
});
afterAll(() => reading.end());

type Consultation = Awaited<ReturnType<Reading['begin']>>;
const leave = (here: Consultation, who: Member, commentId: string, how: 'skipped' | 'recused') =>
  leaveComment(reading.db.app, who, { consultation: here.slug, commentId, how });

/** What a test reader is asked to do, and what may be given to them. */
interface Person {
  readonly who: Member;
  readonly reads: readonly string[];
  readonly avoids: string | null;
}

describe('an evening of several readers', () => {
  async function arrangeEvening() {
    const here = await reading.begin({ coders: 2, toAll: 2, batchSize: 4, suggestions: 'half' });
    const who = async (reads: readonly string[], avoids: string | null = null): Promise<Person> => {
      const made = { who: await here.reader(reads), reads, avoids };
      if (avoids !== null) await here.avoid(made.who, [avoids], ['CALGARY']);
      return made;
    };
    const persons = [await who(['en']), await who(['en', 'fr']), await who(['fr', 'en'], 'housing'), await who(['so'])];
    const said = Array.from({ length: 24 }, (_, i) => ({
      language: ['en', 'en', 'fr', 'so', 'ti', 'und'][i % 6] ?? 'en',
      person: `00000000-0000-4000-8000-${String(i % 9).padStart(12, '0')}`,
      areas: i % 4 === 0 ? ['housing'] : ['employment'],
      text: i % 5 === 0 ? 'In Calgary, and nowhere else' : 'It is good here',
      ...(i % 6 === 3 ? { translated: { into: 'en', by: i === 3 ? (persons[0]?.who.userId ?? null) : null } } : {}),
    }));
    // Responses are told apart by the consultation too, but their ids are of the whole database.
    const ids = await here.say(
      ...said.map((one) => ({ ...one, person: one.person.replace(/^0{8}/, here.key.consultationId.slice(0, 8)) })),
    );
    await here.plan();
    return { here, persons, comments: said.map((one, i) => ({ ...one, id: ids[i] ?? '' })) };
  }
  type Evening = Awaited<ReturnType<typeof arrangeEvening>>;

  const forbidden = ({ who, reads, avoids }: Person, comment: Evening['comments'][number], as: string) =>
    (as === 'original' && comment.language !== 'und' && !reads.includes(comment.language)) ||
    (as === 'translation' && comment.translated === undefined) ||
    comment.translated?.by === who.userId ||
    (avoids !== null && (comment.areas.includes(avoids) || comment.text.includes('Calgary')));

  async function check({ here, persons, comments }: Evening) {
    const wanted = new Map((await here.tasks()).map((task) => [task.commentId, task]));
    const given = await here.assignments();
    for (const comment of comments) {
      const of = given.filter((one) => one.commentId === comment.id);
      const taken = of.filter(({ state }) => state === 'open' || state === 'done');
      expect(taken.length).toBeLessThanOrEqual(wanted.get(comment.id)?.wanted ?? -1);
      expect(wanted.get(comment.id)?.taken).toBe(taken.length);
      expect(new Set(of.map(({ suggestionsShown }) => suggestionsShown)).size).toBeLessThanOrEqual(1);
      for (const { userId, reads } of of) {
        const person = persons.find(({ who }) => who.userId === userId);
        expect(person !== undefined && forbidden(person, comment, reads)).toBe(false);
      }
    }
  }

  test.each([1, 2])(
    'never gives too much, twice or what it must not, and all there is in the end (%i)',
    async (seed) => {
      const random = seededRandom(seed);
      const evening = await arrangeEvening();
      const { here, persons, comments } = evening;
      for (let step = 0; step < 40; step += 1) {
        const { who } = random.pick(persons);
        const open = await here.open(who);
        const [next] = open;
        if (next === undefined) {
          const drawn = await here.draw(who);
          if (drawn.kind === 'drawn') expect((await here.open(who))[0]?.commentId).toBe(drawn.commentId);
        } else if (random.chance(0.75)) await here.finish(who, next.commentId);
        else await leave(here, who, next.commentId, random.chance(0.5) ? 'skipped' : 'recused');
        if (step % 8 === 0) await check(evening);
      }
      for (let gave = true; gave;) {
        gave = false;
        for (const { who } of persons) {
          for (const { commentId } of await here.open(who)) await here.finish(who, commentId);
          gave = (await here.draw(who)).kind !== 'nothing' || gave;
        }
      }
      await check(evening);
      const given = await here.assignments();
      const tasks = new Map((await here.tasks()).map((task) => [task.commentId, task]));
      for (const comment of comments) {
        const of = given.filter(({ commentId }) => commentId === comment.id);
        const left = new Set(of.filter(({ state }) => state !== 'done').map(({ userId }) => userId));
        const can = (as: string) =>
          persons.filter((one) => !left.has(one.who.userId) && !forbidden(one, comment, as)).length;
        const wanted = tasks.get(comment.id)?.wanted ?? 0;
        // One place is the only reader's of Somali, until they pass it on; others have the translation.
        const translated = comment.translated === undefined ? 0 : can('translation') - can('original');
        const places = comment.language === 'so' ? Math.min(1, can('original')) : can('original');
        const expected =
          comment.language === 'so' ? places + Math.min(translated, Math.max(0, wanted - places)) : places;
        expect(of.filter(({ state }) => state === 'done')).toHaveLength(Math.min(wanted, expected));
      }
      // Nobody reads Tigrinya: it waits to be translated.
      const unread = comments.filter(({ language }) => language === 'ti').map(({ id }) => id);
      expect(given.some(({ commentId }) => unread.includes(commentId))).toBe(false);
    },
  );
});

describe('drawing', () => {
  test('twice at once gives one batch; a second reader gets none of what is taken', async () => {
    const here = await reading.begin({ coders: 1, toAll: 0, batchSize: 5 });
    await here.say(...Array.from({ length: 8 }, () => ({})));
    const [one, other] = [await here.reader(['en']), await here.reader(['en'])];
    await here.plan();
    const answers = await Promise.all([here.draw(one), here.draw(other), here.draw(one)]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['drawn', 'drawn', 'open']);
    const [ones, others] = [await here.open(one), await here.open(other)];
    expect([ones.length, others.length].sort()).toEqual([3, 5]);
    expect(new Set([...ones, ...others].map(({ commentId }) => commentId)).size).toBe(8);
    expect(ones.map(({ place }) => place)).toEqual(ones.map((_, i) => i + 1));
  });

  test('each batch is counted by itself', async () => {
    const here = await reading.begin({ coders: 1, toAll: 0, batchSize: 3 });
    await here.say(...Array.from({ length: 5 }, () => ({})));
    const who = await here.reader(['en']);
    await here.plan();
    const sizes: (number | undefined)[] = [];
    for (let batch = 0; batch < 2; batch += 1) {
      await here.draw(who);
      const given = await here.open(who);
      const key = { ...here.key, commentId: given[0]?.commentId ?? '' };
      const { organizationId } = here.key;
      sizes.push(
        (await reading.db.app.database.withTenant(organizationId, (tx) => assignmentOf(tx, key, who.userId)))?.of,
      );
      for (const { commentId } of given) await here.finish(who, commentId);
    }
    expect(sizes).toEqual([3, 2]);
  });

  test('passes on what was left, at once, and gives it back while nobody else has it', async () => {
    const here = await reading.begin({ coders: 1, toAll: 0 });
    const [id = ''] = await here.say({});
    const [one, other] = [await here.reader(['en']), await here.reader(['en'])];
    await here.plan();
    await here.draw(one);
    expect((await here.draw(other)).kind).toBe('nothing');
    const place = { consultation: here.slug, commentId: id };
    expect(await leave(here, one, id, 'skipped')).toBe('left');
    expect(await takeCommentBack(reading.db.app, one, place)).toBe('back');
    expect((await here.draw(other)).kind).toBe('nothing');
    await leave(here, one, id, 'recused');
    expect((await here.draw(one)).kind).toBe('nothing');
    expect((await here.draw(other)).kind).toBe('drawn');
    expect(await takeCommentBack(reading.db.app, one, place)).toBe('with-another');
  });

  test('takes back what was given three days ago, and nothing that is held', async () => {
    const here = await reading.begin({ coders: 1, toAll: 0 });
    const [first = '', second = ''] = await here.say({}, {});
    const [one, other] = [await here.reader(['en']), await here.reader(['en'])];
    await here.plan();
    await here.draw(one);
    await reading.db
      .owner`update assignment set assigned_at = now() - interval '71 hours' where user_id = ${one.userId}`;
    expect((await here.draw(other)).kind).toBe('nothing');
    await reading.db
      .owner`update assignment set assigned_at = now() - interval '73 hours' where user_id = ${one.userId}`;
    await reading.db.owner`update reading_task set held = true where comment_id = ${first}`;
    expect(await here.draw(other)).toEqual({ kind: 'drawn', commentId: second });
  });
});
