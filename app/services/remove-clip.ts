import { writeAudit } from '#db/write/audit.ts';
import { bringBackClip, takeDownClip } from '#db/write/clips.ts';
import type { Application } from './application.ts';
import { findClipPlace, type ClipAddress } from './clip-place.ts';
import type { Membership } from './find-signed-in.ts';

const moves = {
  removed: { write: takeDownClip, action: 'clip-removed' },
  back: { write: bringBackClip, action: 'clip-brought-back' },
};

/** Takes a clip down (`removed`), or brings the last one that was taken down back. False when there is nothing to move. */
export async function removeClip(
  app: Application,
  { organization, member }: Membership,
  address: ClipAddress,
  to: keyof typeof moves,
): Promise<boolean> {
  const { write, action } = moves[to];
  return app.database.withTenant(organization.id, async (tx) => {
    const place = await findClipPlace(tx, organization.id, address);
    if (place === null || !(await write(tx, place))) return false;
    const { organizationId, consultationId, textId, language } = place;
    const event = { organizationId, consultationId, actor: member.userId, action, subject: `${textId}/${language}` };
    await writeAudit(tx, event, app.now());
    return true;
  });
}
