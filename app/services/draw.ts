import { createHmac } from 'node:crypto';
import type { Draw } from '../disclosure/rules.ts';

/** See `Draw`: the same numbers for a consultation each time, and nobody without the installation's secret can foresee them. */
export function drawWith(key: Buffer, consultationId: string): Draw {
  return (text) => {
    const mac = createHmac('sha256', key).update(`${consultationId}\u001f${text}`).digest();
    // 48 of its bits: as many as a double holds exactly, with room to spare.
    return mac.readUIntBE(0, 6) / 2 ** 48;
  };
}
