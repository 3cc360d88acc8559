import type { Application } from '#app/services/application.ts';
import { changeGroups } from '#app/services/change-groups.ts';
import { changeRecommendation } from '#app/services/change-recommendation.ts';
import { commitTarget, leaveUndecided } from '#app/services/commit-target.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { orderPriorities } from '#app/services/order-priorities.ts';
import { recordDecision } from '#app/services/record-decision.ts';
import { seededRandom } from '#db/factories/random.ts';
import type { EditionDocument } from '#app/domain/report/edition.ts';

const random = seededRandom(1867);
const groups = {
  council: { id: random.uuid(), kind: 'council' as const, name: { en: 'Council', fr: 'Conseil' }, termEnds: null },
  table: {
    ...{ id: random.uuid(), kind: 'advisory-table' as const, termEnds: null },
    name: { en: 'Immigrant Advisory Table', fr: 'Table consultative des immigrants' },
  },
  team: {
    ...{ id: random.uuid(), kind: 'action-team' as const, termEnds: '2026-12-31' },
    name: { en: 'Action team on belonging', fr: 'Équipe d’action sur l’appartenance' },
  },
} as const;
const recommendationIds = [random.uuid(), random.uuid(), random.uuid()];
const priorityIds = [random.uuid(), random.uuid()];

const recommendations = [
  {
    area: 'community-life',
    en: 'Open the libraries’ meeting rooms to newcomer groups on evenings and weekends.',
    fr: 'Ouvrir les salles de réunion des bibliothèques aux groupes de nouveaux arrivants le soir et la fin de semaine.',
  },
  {
    area: 'education-youth',
    en: 'Have somebody in each school whom parents can ask in their own language.',
    fr: 'Avoir dans chaque école une personne à qui les parents peuvent s’adresser dans leur langue.',
  },
  {
    area: 'family-childcare',
    en: 'Offer child care at every language class.',
    fr: 'Offrir la garde d’enfants à chaque cours de langue.',
  },
] as const;

interface People {
  readonly editor: Membership;
  readonly publisher: Membership;
  readonly reviewer: Membership;
}

/** The groups of the partnership. */
export async function formGroups(app: Application, { editor }: People): Promise<void> {
  for (const { id, kind, name, termEnds } of Object.values(groups))
    await changeGroups(app, editor, { do: 'add', id, kind, name, termEnds });
}

/**
 * What the Advisory Table recommends from a preview for the Council, what the Council decides, and what comes of it.
 * `meeting` is the day on which the Council met. Recommendations rest on areas that the preview shows; where it shows none of theirs, on whichever it shows first.
 */
export async function decideOutcomes(
  app: Application,
  { editor, publisher, reviewer }: People,
  { slug, preview, meeting }: { readonly slug: string; readonly preview: EditionDocument; readonly meeting: string },
): Promise<void> {
  const table = preview.tables.find(({ section }) => section === 'areas');
  const shown = table?.rows.filter(({ cell }) => cell.type === 'count').map(({ key }) => key) ?? [];
  for (const [index, { area, en, fr }] of recommendations.entries()) {
    const row = shown.includes(area) ? area : shown[index];
    const id = recommendationIds[index];
    if (table === undefined || row === undefined || id === undefined) continue;
    const findings = [{ edition: preview.edition, table: table.id, row }];
    const words = { groupId: groups.table.id, text: { en, fr }, findings };
    await changeRecommendation(app, reviewer, { slug, change: { do: 'add', id, ...words } });
  }
  await decide(app, editor, { slug, meeting });
  const [first, second] = priorityIds;
  for (const [id, text, of] of [
    [first, { en: 'Places to meet', fr: 'Des lieux de rencontre' }, recommendationIds.slice(0, 1)],
    [
      second,
      { en: 'Schools that parents can talk to', fr: 'Des écoles à qui les parents peuvent parler' },
      recommendationIds.slice(1, 2),
    ],
  ] as const)
    if (id !== undefined)
      await orderPriorities(app, editor, { slug, change: { do: 'add-priority', id, text, recommendationIds: of } });
  await commit(app, publisher, slug);
}

const nothing = { en: '', fr: '' };

async function decide(
  app: Application,
  editor: Membership,
  { slug, meeting }: { readonly slug: string; readonly meeting: string },
): Promise<void> {
  const decisions = [
    { kind: 'accepted', because: nothing, amended: nothing },
    {
      kind: 'amended',
      because: { en: 'Not every school has the money for it.', fr: 'Toutes les écoles n’en ont pas les moyens.' },
      amended: {
        en: 'Have somebody whom parents can ask in the schools with the most newcomers first.',
        fr: 'Commencer par les écoles qui accueillent le plus de nouveaux arrivants.',
      },
    },
    {
      kind: 'declined',
      because: {
        en: 'Child care at classes is paid by another government, which was asked.',
        fr: 'La garde d’enfants aux cours est payée par un autre gouvernement, à qui la demande a été faite.',
      },
      amended: nothing,
    },
  ] as const;
  for (const [index, decision] of decisions.entries()) {
    const id = recommendationIds[index];
    if (id !== undefined) await recordDecision(app, editor, { slug, id, seen: 1, typed: { ...decision, on: meeting } });
  }
}

async function commit(app: Application, publisher: Membership, slug: string): Promise<void> {
  const said = [
    {
      key: 'community-life',
      ...{ stance: 'will', owner: groups.team.id, due: '2026-06-30' },
      text: {
        en: 'Three libraries keep a meeting room for newcomer groups every evening.',
        fr: 'Trois bibliothèques gardent chaque soir une salle de réunion pour des groupes de nouveaux arrivants.',
      },
    },
    {
      key: 'education-youth',
      ...{ stance: 'will', owner: groups.council.id, due: '2026-09-01' },
      text: {
        en: 'Five schools name somebody whom parents can ask in their own language.',
        fr: 'Cinq écoles nomment une personne à qui les parents peuvent s’adresser dans leur langue.',
      },
    },
    {
      key: 'family-childcare',
      ...{ stance: 'cannot', owner: '', due: '' },
      text: {
        en: 'We do not pay for child care at classes. We have asked the government that does.',
        fr: 'Nous ne payons pas la garde d’enfants aux cours. Nous avons demandé au gouvernement qui la paie.',
      },
    },
  ] as const;
  for (const { key, stance, owner, due, text } of said)
    await commitTarget(app, publisher, {
      ...{ slug, target: { targetType: 'area', targetKey: key }, seen: 0 },
      typed: { stance, text, owner, due, progress: null },
    });
  await leaveUndecided(app, publisher, slug);
}
