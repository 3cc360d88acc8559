/**
 * The respondents' one script. It only adds: every page works without it. Each aid stands by itself, so that one that an
 * old browser cannot do takes no other with it.
 */
import { keepUnsent } from './keep-unsent.ts';
import { watchKiosk } from './kiosk.ts';
import { leaveQuickly } from './leave.ts';
import { solveProofOfWork } from './proof-of-work.ts';
import { offerReading } from './read-aloud.ts';

for (const aid of [leaveQuickly, () => solveProofOfWork(document), keepUnsent, watchKiosk, offerReading]) {
  try {
    aid();
  } catch {
    // The page is whole without it.
  }
}
