/**
 * Takes the pictures of docs/author.md: starts a made-up installation of its own, walks through the survey builder as the
 * demonstration's editor does, and writes what it sees to docs/images/author. `npm run docs:pictures`; needs a Chromium.
 */
import { findChromium, launchBrowser } from '#tests/e2e/browser.ts';
import { withInstallation } from './bench/installation.ts';
import { openCamera } from './picture-docs/camera.ts';
import { PUBLIC_HOST, servePublicly } from './picture-docs/serve.ts';
import { walkThroughBuilder } from './picture-docs/walk.ts';

const FOLDER = 'docs/images/author';

if (findChromium() === null) {
  process.stderr.write(
    'The pictures are taken with a Chromium, and none was found. Install one (apt-get install chromium), or say where it is with CHROMIUM_PATH.\n',
  );
  process.exitCode = 2;
} else {
  await withInstallation(async (product, config) => {
    const { port, access, close } = await servePublicly(product, config);
    const browser = await launchBrowser([`--host-resolver-rules=MAP ${PUBLIC_HOST} 127.0.0.1:${String(port)}`]);
    try {
      const camera = await openCamera(browser, FOLDER);
      await walkThroughBuilder(camera, { origin: `http://${PUBLIC_HOST}`, access });
    } finally {
      await browser.close();
      close();
    }
  });
}
