import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** An old phone on prepaid data, as Chromium's own emulation makes one: each request waits one round trip. */
const LINE_BYTES_S = 400_000 / 8;
const ROUND_TRIP_MS = 400;
const SLOWER = 4;
/** Nothing on a respondent's page comes later than this after it has loaded. */
const SETTLE_MS = 400;
const LONGEST_WAIT_MS = 60_000;

/** What one page cost somebody, from the tap that led to it; bytes are those sent to the phone, with headers. */
export interface PageCost {
  readonly page: string;
  readonly paintMs: number;
  readonly bytes: number;
  readonly requests: number;
}

/** What a server has sent so far, on whichever connection: also what a browser asks for without saying, as icons are. */
export function meter(server: Server) {
  let closed = 0;
  let requests = 0;
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      closed += socket.bytesWritten;
    });
  });
  server.on('request', () => requests++);
  return {
    read: () => ({ bytes: [...open].reduce((sum, { bytesWritten }) => sum + bytesWritten, closed), requests }),
  };
}
export type Meter = ReturnType<typeof meter>;

/** A phone with nothing in its cache. */
export async function openPhone(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  await page.addInitScript(() => {
    const paints: number[] = [];
    Object.assign(globalThis, { heardPaints: paints });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) paints.push(startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    // A form that a script sends goes on to its next page by itself: only the tap tells when the waiting began.
    addEventListener(
      'click',
      () => {
        sessionStorage.setItem('heard-bench-tap', String(Date.now()));
      },
      { capture: true },
    );
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP_MS,
    downloadThroughput: LINE_BYTES_S,
    uploadThroughput: LINE_BYTES_S,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { context, page };
}

/** Goes to a page, and measures until nothing more comes. The name is the last part of its address. */
export async function measure(page: Page, counted: Meter, go: () => Promise<unknown>): Promise<PageCost> {
  const before = counted.read();
  const loaded = page.waitForEvent('load');
  await go();
  await loaded;
  await page.waitForFunction(() => (globalThis as unknown as { heardPaints: number[] }).heardPaints.length > 0);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(SETTLE_MS);
  const paintMs = await page.evaluate(() => {
    const tapped = Number(sessionStorage.getItem('heard-bench-tap') ?? performance.timeOrigin);
    sessionStorage.removeItem('heard-bench-tap');
    const painted = (globalThis as unknown as { heardPaints: number[] }).heardPaints.at(-1) ?? NaN;
    return performance.timeOrigin + painted - tapped;
  });
  const after = counted.read();
  return {
    page: new URL(page.url()).pathname.split('/').slice(4).join('/'),
    paintMs,
    bytes: after.bytes - before.bytes,
    requests: after.requests - before.requests,
  };
}
