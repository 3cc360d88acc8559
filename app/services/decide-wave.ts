import { writeAudit } from '#db/write/audit.ts';
import { putWaveDecision, removeWaveDecision } from '#db/write/waves.ts';
import { checkWaveDecision, type WaveKind, type WaveProblem } from '../domain/wave-mapping.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { readMappedWaves } from './map-waves.ts';

/** In UTF-16 units. */
const LONGEST_WAVE_NOTE = 500;

/** What somebody says about one thing of a wave; `seen`: when what they saw was decided, null: nobody had. */
export interface SaidOfWave {
  readonly slug: string;
  readonly kind: WaveKind;
  readonly key: string;
  readonly seen: Date | null;
  /** Null: what was said is taken back. */
  readonly says: {
    readonly comparable: 'yes' | 'no';
    readonly earlierKeys: readonly string[];
    readonly note: string;
  } | null;
}

/**
 * Writes down whether something can be compared with the wave before, or takes that back. Nothing is written where another
 * type or scale would be compared, or where somebody else has decided meanwhile.
 */
export async function decideWave(
  app: Application,
  { organization, member }: Membership,
  { slug, kind, key, seen, says }: SaidOfWave,
): Promise<'written' | 'changed' | 'missing' | 'note-too-long' | WaveProblem> {
  const organizationId = organization.id;
  if (says !== null && says.note.length > LONGEST_WAVE_NOTE) return 'note-too-long';
  return app.database.withTenant(organizationId, async (tx) => {
    const mapped = await readMappedWaves(tx, organizationId, slug);
    const item = mapped?.items.find((one) => one.kind === kind && one.key === key);
    if (mapped === null || item === undefined) return 'missing';
    const now = app.now();
    const of = { organizationId, consultationId: mapped.consultation.id, kind, key };
    const problem = says === null ? null : checkWaveDecision(item, says);
    if (problem !== null) return problem;
    const outcome =
      says === null
        ? seen === null
          ? 'changed'
          : await removeWaveDecision(tx, of, seen)
        : await putWaveDecision(tx, { ...of, ...keptOf(says), decidedBy: member.userId, decidedAt: now }, seen);
    if (outcome === 'changed') return 'changed';
    const action = says === null ? 'wave-decision-undone' : 'wave-decided';
    const details = says === null ? {} : { comparable: says.comparable, earlierKeys: says.earlierKeys };
    const { consultationId } = of;
    const event = { organizationId, consultationId, actor: member.userId, action, subject: `${kind} ${key}` };
    await writeAudit(tx, { ...event, details }, now);
    return 'written';
  });
}

/** What is not comparable has no earlier self; it stands beside what had its key. */
function keptOf({ comparable, earlierKeys, note }: NonNullable<SaidOfWave['says']>) {
  return { comparable, note, earlierKeys: comparable === 'yes' ? [...new Set(earlierKeys)] : [] };
}
