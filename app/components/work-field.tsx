import { PROOF_BITS } from '#app/domain/proof-bits.ts';

/** The work that a device is asked to do while a survey is under pressure; without scripts the fields stay as they are. */
export function WorkField({ challenge }: { readonly challenge: string | null }) {
  if (challenge === null) return null;
  return (
    <>
      <input type="hidden" name="challenge" value={challenge} />
      <input type="hidden" name="proof" value="" data-challenge={challenge} data-bits={PROOF_BITS} />
    </>
  );
}
