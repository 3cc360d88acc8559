import type { Application } from '#app/services/application.ts';
import { checkNarrative } from '#app/services/check-narrative.ts';
import { chooseReportTables } from '#app/services/choose-report-tables.ts';
import { decideNarrative } from '#app/services/decide-narrative.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { keepBenchmarks } from '#app/services/keep-benchmarks.ts';
import { openBenchmarks } from '#app/services/open-benchmarks.ts';
import { proposeNarrative } from '#app/services/propose-narrative.ts';
import { writeReportText } from '#app/services/write-report-text.ts';
import { seededRandom } from '#db/factories/random.ts';
import type { ConsultationKey } from '#db/read/consultations.ts';

const AUDIENCE = 'newcomers';

const texts = {
  why: {
    en: 'The partnership plans its work for 2026. What newcomers say about settling here decides where it begins.',
    fr: 'Le partenariat planifie son travail pour 2026. Ce que disent les nouveaux arrivants de leur établissement ici décide par où il commence.',
  },
  asked: {
    en: 'What has helped, what is hard, and what people hope for; and, for those who wished, a few facts about themselves.',
    fr: 'Ce qui a aidé, ce qui est difficile et ce que les gens espèrent; et, pour qui le voulait, quelques faits sur eux-mêmes.',
  },
  listened: {
    en: 'The survey could be answered on a phone, at a shared device in agencies, on paper, and with an interviewer.',
    fr: 'On pouvait répondre sur un téléphone, à un appareil partagé dans les organismes, sur papier et avec une personne intervieweuse.',
  },
  limits: {
    en: 'People chose to answer: they do not stand for all newcomers. Few answered who came a long time ago.',
    fr: 'Les gens ont choisi de répondre : ils ne représentent pas tous les nouveaux arrivants. Peu de personnes arrivées depuis longtemps ont répondu.',
  },
  next: {
    en: 'The Council meets twice a year to see how far each commitment is. The next survey asks again in a year.',
    fr: 'Le Conseil se réunit deux fois par an pour voir où en est chaque engagement. Le prochain sondage repose les questions dans un an.',
  },
} as const;

/** Made up, as the region is: no census has these shares. */
const BENCHMARKS = `variable,group,share
language,en,34 %
language,pa,14 %
language,fil,12 %
language,ar,9 %
language,zh-Hans,8 %
language,fr,5 %
age,18-24,13 %
age,25-34,28 %
age,35-44,26 %
age,45-54,16 %
age,55-64,9 %
age,65-plus,8 %
`;

const narrative = {
  about: {
    en: 'people who came as older parents of families that were here already',
    fr: 'des personnes venues comme parents âgés de familles déjà ici',
  },
  text: {
    en: 'They told us that days are long at home, that buses are hard to read, and that a place to meet others in their own language would change their week.',
    fr: 'Elles nous ont dit que les journées sont longues à la maison, que les autobus sont difficiles à comprendre, et qu’un lieu pour rencontrer d’autres personnes dans leur langue changerait leur semaine.',
  },
  consent: 'Asked in person at the seniors’ group; all of those who are spoken of agreed to these words. Made up.',
} as const;

interface Place {
  readonly key: ConsultationKey;
  readonly slug: string;
}

/** What people write beside the figures: texts, which question is sensitive, shares of the population, and who is too few to count. */
export async function writeReport(
  app: Application,
  { editor, second }: { readonly editor: Membership; readonly second: Membership },
  place: Place,
): Promise<void> {
  const { slug } = place;
  for (const part of ['why', 'asked', 'listened', 'limits', 'next'] as const)
    await writeReportText(app, editor.member, { consultation: slug, part, seen: 0, text: texts[part] });
  await chooseReportTables(app, editor.member, slug, {
    ...{ do: 'protect', rounding: 'none', sensitiveQuestions: ['came'] },
  });
  await bringShares(app, editor, slug);
  await tellNarrative(app, { editor, second }, place);
}

/** Shares of the population, beside which who answered is read. */
export async function bringShares(app: Application, { member }: Membership, slug: string): Promise<void> {
  const open = await openBenchmarks(app, member.organizationId, slug, AUDIENCE);
  const kept = await keepBenchmarks(app, member, {
    ...{ slug, audience: AUDIENCE, seen: open?.seen ?? '', chosen: null },
    ...{ bytes: Buffer.from(BENCHMARKS), source: 'Made-up population of the region', asOf: '2021-05-11' },
  });
  if (kept.outcome === 'refused') throw new Error('The demonstration’s shares of the population were not understood');
}

async function tellNarrative(
  app: Application,
  { editor, second }: { readonly editor: Membership; readonly second: Membership },
  { key, slug: consultation }: Place,
): Promise<void> {
  const id = seededRandom(2026).uuid();
  const words = { ...narrative, targets: ['community-life', 'transportation'] };
  const proposed = await proposeNarrative(app, editor.member, { consultation, id, words });
  if (proposed.outcome !== 'proposed')
    throw new Error(`The demonstration’s narrative was not taken: ${proposed.outcome}`);
  const { points } = await app.database.withTenant(key.organizationId, (tx) => checkNarrative(tx, key, narrative));
  const sent = { consultation, id, status: 'approved', confirmed: points } as const;
  const decided = await decideNarrative(app, second.member, sent);
  if (decided !== 'approved' && decided !== 'already-decided')
    throw new Error(`The demonstration’s narrative was not approved: ${decided}`);
}
