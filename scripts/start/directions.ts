import { demonstrationOrganization, demonstrationWaves } from '#db/factories/demonstration/organization.ts';
import type { DemonstrationAccess } from '../demonstration/access.ts';

/** What a newcomer to the project is told once the product is served: where to go, and how to sign in. */
export function directions(origin: string, access: DemonstrationAccess | null): readonly string[] {
  const row = (what: string, where: string) => `  ${what.padEnd(18)}${where}`;
  return [
    '',
    `Heard is ready: ${origin}/`,
    '',
    row('first page', `${origin}/en  and  ${origin}/fr`),
    ...(access === null ? [] : demonstrationPlaces(origin).map(([what, where]) => row(what, where))),
    row('for members', `${origin}/team`),
    ...(access === null ? [] : signIn(access)),
    '',
    'Ctrl+C stops it.',
    '',
  ];
}

function demonstrationPlaces(origin: string): readonly [what: string, where: string][] {
  const { slug } = demonstrationOrganization;
  return demonstrationWaves.map((wave) =>
    wave.stage === 'open'
      ? ['open survey', `${origin}/en/${slug}/survey/${wave.slug}`]
      : ['published report', `${origin}/en/${slug}/what-we-heard/${wave.slug}`],
  );
}

function signIn({ members, password }: DemonstrationAccess): readonly string[] {
  const width = Math.max(...members.map(({ email }) => email.length)) + 2;
  return [
    '',
    `  The organization is made up. Its members sign in with the password  ${password}`,
    ...members.map(({ email, roles }) => `    ${email.padEnd(width)}${roles.join(', ')}`),
  ];
}
