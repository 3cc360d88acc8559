import { highsSolver } from '#app/disclosure/audit/highs-solver.ts';
import { attackMadeUp } from './soak/attack-made-up.ts';
import { emptySums, sumsWith, wordsOf } from './soak/soak-sums.ts';

const USAGE = `npm run soak -- [consultations] [first seed]

Publishes made-up consultations, 1,000 unless you say otherwise, and attacks every edition of each. Ends with 1 where an
attack succeeds, where something could not be proven, or where the auditor says what is not true of the people.`;

/** How often to say how far it is. */
const PROGRESS_EVERY = 50;

const [many = '1000', first = '1'] = process.argv.slice(2);
const [count, from] = [Number(many), Number(first)];
if (!Number.isInteger(count) || !Number.isInteger(from) || count < 1) {
  console.error(USAGE);
  process.exit(2);
}

const solver = await highsSolver();
const began = performance.now();
let sums = emptySums;
for (let seed = from; seed < from + count; seed++) {
  const attack = await attackMadeUp(seed, solver);
  sums = sumsWith(sums, attack);
  const [audit] = attack.audits.filter(({ findings, unproven }) => findings.length + unproven.length > 0);
  if (audit !== undefined) console.error(`Seed ${String(seed)}:`, JSON.stringify(audit, null, 2));
  if (attack.untrue.length > 0) console.error(`Seed ${String(seed)} is audited as what it is not:`, attack.untrue);
  const done = seed - from + 1;
  if (done % PROGRESS_EVERY === 0 || done === count) {
    const seconds = (performance.now() - began) / 1_000;
    console.log(`${String(done)} of ${String(count)} consultations, ${seconds.toFixed(0)} s`);
  }
}
console.log(wordsOf(sums, solver.name));
process.exit(sums.faults > 0 ? 1 : 0);
