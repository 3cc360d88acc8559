import type { RouteConfigEntry } from '@remix-run/route-config';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { roles, type Permission, type Role } from '#app/domain/permissions.ts';
import routes from '#app/routes.ts';
import { indexCommentsWhereDue } from '#app/services/index-comments.ts';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, hidden, wordsOf, type ArrangedComment, type Team } from './team-arrangement.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;

export const home = '/team/ours/consultations/needs';
/** Stands in every comment, and in nothing else. */
export const SIGN = 'zqcomment';
/** Stands in what was typed and was taken out. */
export const RAW = 'Zwetschgenmus';

/** Typed into whatever takes words. */
export const TYPED = 'Wacholderbeere';

const ours =
  /^(consultations\/needs\/)?(review|reading|quotes|comments|learning|agreement|differ|themes|flags|translations|objections)\b/;
export const at = (id: string) => `/team/ours/review/needs/${id}`;
export const ofForm = (html: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, hidden(html, name)]));
export const decided = (html: string) => ({
  ...ofForm(html, ['run', 'basis', 'reader', 'revision']),
  ...{ intent: 'decided', kind: 'need', 'answer:area:housing': 'accept', 'answer:theme:zq-candidate': 'reject' },
});
/** As if a page had been shown to whoever was shown none. */
export const forged = { ...decided(''), run: '', basis: '', reader: '', revision: '1' };
export const adjudicated = (html: string) => ({
  ...ofForm(html, ['revision', 'said', 'basis']),
  ...{ intent: 'decide', reason: TYPED, 'about:area:housing': 'yes', 'kind:area:housing': 'need' },
});

const suggestions = [
  { key: 'housing', score: 0.8765432, words: ['rent'] },
  { key: 'zq-candidate', type: 'theme' as const, score: 0.7654321, words: ['rent'] },
  { key: 'need', type: 'kind' as const, score: 0.6543219, words: ['rent'] },
];

/**
 * An organization under review, with a member in each role by its name, Ana and Ben who read (and differ on whatever
 * `addDiffering` makes), Nia who has not agreed to anything, and `eve`, who administers another. No test may leave a fault
 * in the log.
 */
export function arrangeAttack() {
  let team: Team;
  let consultation: Awaited<ReturnType<Team['addConsultation']>>;
  let runId: string;
  const jars = new Map<string, CookieJar>();
  const ids = new Map<string, string>();
  const faults: string[] = [];

  beforeAll(async () => {
    team = await arrangeTeam();
    const [ours, theirs] = [await team.addOrganization('ours'), await team.addOrganization('theirs')];
    consultation = await team.addConsultation(ours, 'needs', { stage: 'reviewing' });
    runId = await team.addRun(consultation, 1);
    const join = async (name: string, organization: typeof ours, role: Role) => {
      const { userId, email } = await team.addMember(organization, name, [role], ['en', 'fr', 'ar']);
      ids.set(name, userId);
      jars.set(name, await team.signIn(email));
    };
    for (const role of roles) await join(role, ours, role);
    for (const name of ['Ana', 'Ben', 'Nia']) await join(name, ours, 'reviewer');
    await join('eve', theirs, 'admin');
    await team.db.owner`delete from confidentiality where user_id = ${idOf('Nia')}`;
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
      faults.push(String(line));
      return true;
    });
  }, 60_000);
  afterEach(() => {
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await team.end();
  });

  const idOf = (name: string) => ids.get(name) ?? '';
  const jar = (name: string) => {
    const found = jars.get(name);
    if (found === undefined) throw new Error(`Nobody is called ${name}`);
    return found;
  };
  const place = () => {
    const { organizationId, consultationId } = consultation.key;
    return { organization_id: organizationId, consultation_id: consultationId };
  };
  const visit = (path: string, as: string) => team.visit(jar(as), path);
  const shown = async (answer: Response) => {
    const html = await answer.text();
    return { status: answer.status, to: answer.headers.get('Location') ?? '', html, words: wordsOf(html) };
  };

  /** A comment that can be found, quoted and is of the candidate theme, with what was typed and was taken out of it. */
  async function add(comment: Partial<ArrangedComment> = {}) {
    const text = comment.text ?? 'The rent is high.';
    const id = await team.addComment(consultation, null, { quoteConsent: true, ...comment, text: `${text} ${SIGN}` });
    const { owner } = team.db;
    const ofComment = { ...place(), comment_id: id };
    await owner`insert into comment_original ${owner({ ...ofComment, text: `${text} ${RAW}` })}`;
    for (const { key, type = 'area', score } of suggestions) {
      const evidence = owner.json([{ start: 0, end: 3, term: 'zqterm', weight: 1 }]);
      const made = { run_id: runId, target_type: type, target_key: key, score, evidence };
      await owner`insert into suggestion ${owner({ ...ofComment, ...made })}`;
    }
    const task = { language: comment.language ?? 'en', sample: 'rest', tier: 2, rank: 1, wanted: 3 };
    await owner`insert into reading_task ${owner({ ...ofComment, ...task })}`;
    await owner`insert into job ${owner({ ...place(), queue: 'index-comments', key: id })}`;
    while (await indexCommentsWhereDue(team.db.app, consultation.key.organizationId));
    return id;
  }

  /** One on which Ana and Ben differ. */
  async function addDiffering() {
    const id = await add();
    const { owner } = team.db;
    for (const name of ['Ana', 'Ben']) {
      const reader = { ...place(), comment_id: id, user_id: idOf(name) };
      const [decision, kind] = name === 'Ana' ? ['accept', 'need'] : ['reject', null];
      await owner`insert into reading ${owner({ ...reader, outcome: 'decided' })}`;
      await owner`insert into coding ${owner({ ...reader, target_type: 'area', target_key: 'housing', decision, kind })}`;
    }
    return id;
  }

  async function addTheme(typical: string) {
    const { owner } = team.db;
    await owner`insert into theme (organization_id, consultation_id, id, run_id, key, origin, status, language, label,
        keyphrases, comment_count, typical_comment_ids)
      values (${place().organization_id}, ${place().consultation_id}, ${randomUUID()}, ${runId}, 'zq-candidate', 'pipeline',
        'candidate', 'en', 'zqlabel', '{rent}', 12, ${[typical]})`;
  }

  return {
    ...{ add, addDiffering, addTheme, idOf, place, visit },
    team: () => team,
    open: async (path: string, as: string) => shown(await visit(path, as)),
    send: async (path: string, fields: Fields, as: string) => shown(await team.send(jar(as), path, fields)),
  };
}

const id = randomUUID();
/** Each address that came with the review: what seeing it takes, and what its forms take; null where there is none. */
export const pages: readonly (readonly [path: string, see: Permission | null, act: Permission | null])[] = [
  ['review/hidden', 'comments.code', null],
  ['flags', 'flags.handle', null],
  ['objections', 'comments.code', 'comments.code'],
  ['review', 'comments.code', 'comments.code'],
  ['translations', 'comments.translate', 'comments.translate'],
  ['review/confidentiality', 'comments.translate', 'comments.translate'],
  ['review/practice', 'comments.code', 'comments.code'],
  [`review/needs/${id}`, 'comments.code', 'comments.code'],
  [`review/needs/${id}/keep`, null, 'comments.code'],
  ['consultations/needs/review-settings', 'review.configure', 'review.configure'],
  ['consultations/needs/reading', 'agreement.see', null],
  ['consultations/needs/reading.csv', 'agreement.see', null],
  ['consultations/needs/review', 'comments.code', null],
  ['consultations/needs/quotes', 'quotes.decide', 'quotes.decide'],
  ['consultations/needs/comments', 'comments.read-redacted', null],
  ['consultations/needs/comments.csv', 'comments.read-redacted', null],
  ['consultations/needs/learning', 'theming.run', null],
  ['consultations/needs/learning.csv', 'theming.run', null],
  ['consultations/needs/agreement.csv', 'agreement.see', null],
  ['consultations/needs/agreement', 'agreement.see', null],
  ['consultations/needs/agreement/area%3Ahousing', 'agreement.see', 'agreement.see'],
  ['consultations/needs/differ', 'codings.adjudicate', null],
  [`consultations/needs/differ/${id}`, 'codings.adjudicate', 'codings.adjudicate'],
  ['consultations/needs/themes', 'themes.shape', null],
  ['consultations/needs/themes/new', 'themes.shape', 'themes.shape'],
  ['consultations/needs/themes/proposals', 'themes.shape', 'themes.shape'],
  ['consultations/needs/themes/changes', 'themes.shape', 'themes.shape'],
  ['consultations/needs/themes/changes.json?since=0', 'themes.shape', null],
  ['consultations/needs/themes/zq-candidate', 'themes.shape', 'themes.shape'],
  ['consultations/needs/themes/zq-candidate/merge', 'themes.shape', 'themes.shape'],
  ['consultations/needs/themes/zq-candidate/split', 'themes.shape', 'themes.shape'],
];

/** The review's addresses in app/routes.ts, and those of them that are not among `pages`. */
export function ownPages() {
  const all = (entries: readonly RouteConfigEntry[]): string[] =>
    entries.flatMap(({ path, children }) => [path ?? '', ...all(children ?? [])]);
  const own = all(routes as readonly RouteConfigEntry[])
    .map((path) => path.replace(/^team\/:org\//, '').replace('/:slug/', '/needs/'))
    .filter((path) => ours.test(path));
  const known = pages.map(([path]) => path.replace(/\?.*/, '').split('/'));
  const fits = (pattern: string) =>
    known.filter((parts) => {
      const wanted = pattern.split('/');
      return (
        parts.length === wanted.length && wanted.every((part, n) => part.startsWith(':') || part === (parts[n] ?? ''))
      );
    });
  return { own, unknown: own.filter((path) => fits(path).length === 0) };
}
