/** Leading zero bits of a proof of work: some 65,000 hashes, a second or two of an old phone's time, a real cost for a thousand. */
export const PROOF_BITS = 16;
