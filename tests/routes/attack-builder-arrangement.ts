import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { roles, type Permission, type Role } from '#app/domain/permissions.ts';
import type { SurveyDocument } from '#app/domain/survey.ts';
import { smallSurvey } from '#db/factories/small-survey.ts';
import { attack, type Attacked } from './attacker.ts';
import { arrangeTeam, type Team } from './team-arrangement.ts';

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The consultation that is attacked. */
export const home = '/team/ours/consultations/open';

/** As the builder wants it: what must be answered says why. */
const survey: SurveyDocument = {
  ...smallSurvey,
  sections: smallSurvey.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      'required' in question && question.required ? { ...question, because: question.title } : question,
    ),
  })),
};

/**
 * Two organizations behind the HTTP server: a member of ours in each role, by its name, and `eve`, who administers the
 * other. No test may leave a fault in the log.
 */
export function arrangeAttack() {
  let team: Team;
  let server: Attacked;
  const cookies = new Map<string, string>();
  const faults: string[] = [];

  beforeAll(async () => {
    team = await arrangeTeam();
    const [ours, theirs] = [await team.addOrganization('ours'), await team.addOrganization('theirs')];
    await team.addConsultation(ours, 'open', { survey });
    await team.addConsultation(theirs, 'own', { survey });
    const join = async (name: string, organization: typeof ours, role: Role) =>
      cookies.set(name, (await team.signIn((await team.addMember(organization, name, [role])).email)).header);
    for (const role of roles) await join(role, ours, role);
    await join('eve', theirs, 'admin');
    server = await attack(team.db.app);
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
      faults.push(String(line));
      return true;
    });
  });
  afterEach(() => {
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await server.stop();
    await team.end();
  });

  const as = (who: string) => ({ Cookie: cookies.get(who) ?? '' });
  const visit = (path: string, who = 'admin') => server.send(path, { headers: as(who) });
  return {
    ...{ as, visit },
    team: () => team,
    server: () => server,
    open: async (path: string, who = 'admin') => (await visit(path, who)).text(),
    send: (path: string, fields: Fields, who = 'admin') => server.sendForm(path, bodyOf(fields), as(who)),
  };
}

function bodyOf(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return new URLSearchParams(pairs).toString();
}

/** Each address of a consultation that came with the builder: what seeing it takes, and what its forms take. */
export const pages: readonly (readonly [path: string, see: Permission | null, act: Permission | null])[] = [
  ['waves', 'survey.see', 'consultations.configure'],
  ['waves.csv', 'survey.see', null],
  ['settings', 'consultations.see', 'consultations.configure'],
  ['areas', 'consultations.see', 'consultations.configure'],
  ['areas/housing', 'consultations.configure', 'consultations.configure'],
  ['plan', 'consultations.see', 'consultations.configure'],
  ['survey/file', 'survey.see', 'survey.edit'],
  ['survey/file.json', 'survey.see', null],
  ['survey/texts', 'survey.see', 'survey.translate'],
  ['survey/texts/fr', 'survey.see', 'survey.translate'],
  ['survey/texts/fr/history', 'survey.see', 'survey.translate'],
  ['survey', 'survey.see', 'survey.edit'],
  ['survey/templates', 'survey.edit', 'survey.edit'],
  ['survey/add', 'survey.edit', 'survey.edit'],
  ['survey/questions/settled', 'survey.edit', 'survey.edit'],
  ['survey/questions/settled/picture', 'survey.edit', 'survey.edit'],
  ['survey/sections/life', 'survey.edit', 'survey.edit'],
  ['survey/consent', 'survey.edit', 'survey.edit'],
  ['survey/preview', 'survey.see', null],
  ['survey/history', 'survey.see', 'survey.edit'],
  ['survey/publish', 'survey.publish', 'survey.publish'],
  ['links', 'links.manage', 'links.manage'],
  ['links.csv', 'links.manage', null],
  [`links/${randomUUID()}/qr/svg`, 'links.manage', null],
  [`links/${randomUUID()}/poster/en`, 'links.manage', null],
  ['trials', 'survey.see', 'links.manage'],
  ['paper', 'paper.enter', 'paper.enter'],
  ['paper/form/en', 'survey.see', null],
  ['paper/entry', 'paper.enter', 'paper.enter'],
  [`paper/second/${randomUUID()}`, 'paper.enter', 'paper.enter'],
  [`paper/settle/${randomUUID()}`, 'paper.enter', 'paper.enter'],
];
export const addressed = pages.map(([path, see, act]) => ({ path: `${home}/${path}`, see, act }));
const created = ['', '/belonging-and-anti-racism'].map((path) => ({
  path: `/team/ours/consultations/new${path}`,
  see: 'consultations.create' as const,
  act: path === '' ? ('consultations.create' as const) : null,
}));
export const everyPage = [...addressed, ...created];
