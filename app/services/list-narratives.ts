import { codebookOf, findConsultation } from '#db/read/consultations.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { narrativesOf } from '#db/read/narratives.ts';
import type { Application } from './application.ts';
import { checkNarrative } from './check-narrative.ts';
import { themesToPublish } from './describe-reading.ts';

/**
 * The narratives of a consultation with who stands for them and, of those that wait, what could point at somebody; and the
 * areas and themes that one can belong to. Null when there is no such consultation.
 */
export async function listNarratives(app: Application, { organizationId, userId }: Member, slug: string) {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const members = await membersOf(tx, organizationId);
    const nameOf = (id: string | null) => members.find((one) => one.userId === id)?.name ?? null;
    const areas = await codebookOf(tx, key);
    const themes = await themesToPublish(tx, key, areas);
    const narratives = [];
    for (const one of await narrativesOf(tx, key)) {
      const { id, about, text, consent, areaKeys, status } = one;
      narratives.push({
        ...{ id, about, text, consent, areaKeys, status },
        check: status === 'proposed' ? await checkNarrative(tx, key, one) : null,
        proposedBy: nameOf(one.proposedBy),
        decidedBy: nameOf(one.decidedBy),
        own: one.proposedBy === userId,
      });
    }
    const targets = [
      ...areas.map(({ key: target, label }) => ({ key: target, label })),
      ...themes.named.map(({ key: target, name }) => ({ key: target, label: { en: name.en, fr: name.fr } })),
    ];
    return { narratives, targets };
  });
}
