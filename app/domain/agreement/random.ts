/** A source of pseudo-random numbers from 0 (inclusive) to 1 that a name settles: the same name, the same numbers. */
export function randomFrom(name: string): () => number {
  // FNV-1a (Fowler, Noll, Vo) of the name begins sfc32 (C. Doty-Humphrey, PractRand, public domain).
  let hash = 0x811c9dc5;
  for (let place = 0; place < name.length; place += 1) hash = Math.imul(hash ^ name.charCodeAt(place), 0x01000193);
  let [a, b, c, counter] = [hash | 0, ~hash | 0, Math.imul(hash, 0x9e3779b1) | 0, 1];
  const next = () => {
    const mixed = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + mixed;
    return (mixed >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 15; round += 1) next();
  return next;
}
