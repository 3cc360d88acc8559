import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';

const { address, atOnce, seconds } = workerData;
const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
const WARM_UP_MS = 1_000;

function ask() {
  return new Promise((resolve, reject) => {
    http
      .get(address, { agent, headers: { 'Accept-Encoding': 'br' } }, (response) => {
        let bytes = 0;
        response.on('data', (chunk) => {
          bytes += chunk.length;
        });
        response.on('end', () => {
          if (response.statusCode === 200 && bytes > 0) resolve();
          else reject(new Error(`${address} answered ${String(response.statusCode)}`));
        });
      })
      .on('error', reject);
  });
}

async function goOn(until, times) {
  while (performance.now() < until) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
}

async function all(ms) {
  const times = [];
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, () => goOn(start + ms, times)));
  return { times, took: performance.now() - start };
}

await all(WARM_UP_MS);
const { times, took } = await all(seconds * 1000);
times.sort((a, b) => a - b);
parentPort.postMessage({
  perSecond: (times.length / took) * 1000,
  p95: times[Math.floor(times.length * 0.95)],
});
agent.destroy();
