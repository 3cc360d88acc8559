import type { Role } from '#app/domain/permissions.ts';
import { measureAgreement } from '#app/services/measure-agreement.ts';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, wordsOf } from './team-arrangement.ts';

/**
 * A consultation under review: Ana and Ben read 32 comments; on housing they differ on nine of them, so that they are too far
 * apart, and about work both always say no. Cho has read nothing yet; Petra publishes.
 */
export async function arrangeReaders() {
  const team = await arrangeTeam();
  const organization = await team.addOrganization('ours');
  const consultation = await team.addConsultation(organization, 'needs', { stage: 'reviewing' });
  const place = { organization_id: consultation.key.organizationId, consultation_id: consultation.key.consultationId };
  const { owner } = team.db;
  const jars = new Map<string, CookieJar>();
  const ids = new Map<string, string>();
  for (const [name, role] of [
    ['Ana', 'reviewer'],
    ['Ben', 'reviewer'],
    ['Cho', 'reviewer'],
    ['Petra', 'publisher'],
    ['Tomas', 'translator'],
  ] satisfies [string, Role][]) {
    const { userId, email } = await team.addMember(organization, name, [role], ['en', 'ar']);
    ids.set(name, userId);
    jars.set(name, await team.signIn(email));
  }
  const comments: string[] = [];
  const readings: Record<string, string>[] = [];
  const codings: Record<string, string | null>[] = [];
  for (let n = 0; n < 32; n += 1) {
    const arabic = n === 0;
    const text = arabic ? 'الإيجار مرتفع جدا' : `The rent went up again, for the ${String(n)}. time.`;
    const id = await team.addComment(consultation, null, { text, language: arabic ? 'ar' : 'en' });
    comments.push(id);
    for (const name of ['Ana', 'Ben']) {
      const reader = { ...place, comment_id: id, user_id: ids.get(name) ?? '' };
      readings.push({ ...reader, outcome: 'decided' });
      const decision = (name === 'Ana' && n < 20) || (name === 'Ben' && n >= 5 && n < 16) ? 'accept' : 'reject';
      const target = {
        target_type: 'area',
        target_key: 'housing',
        decision,
        kind: decision === 'accept' ? 'need' : null,
      };
      codings.push({ ...reader, ...target });
    }
  }
  await owner`insert into reading ${owner(readings)}`;
  await owner`insert into coding ${owner(codings)}`;
  await measureAgreement(team.db.app, consultation.key);

  const jar = (name: string): CookieJar => {
    const found = jars.get(name);
    if (found === undefined) throw new Error(`Nobody is called ${name}`);
    return found;
  };
  const home = '/team/ours/consultations/needs';
  async function open(path: string, as: string, headers: Record<string, string> = {}) {
    const answer = await team.visit(jar(as), `${home}/${path}`, headers);
    const html = await answer.text();
    return { status: answer.status, html, words: wordsOf(html) };
  }
  async function send(path: string, as: string, fields: Record<string, string>) {
    const answer = await team.send(jar(as), `${home}/${path}`, fields);
    const html = await answer.text();
    return { status: answer.status, to: answer.headers.get('Location') ?? '', html, words: wordsOf(html) };
  }
  return { ...team, comments, home, open, send, jar };
}

export type Readers = Awaited<ReturnType<typeof arrangeReaders>>;
