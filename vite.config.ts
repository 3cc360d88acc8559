import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, transformWithEsbuild, type Plugin } from 'vite';
import remixConfig from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

/** The oldest browser that the respondents' pages must work in. */
const OLDEST_BROWSER = 'chrome80';

/** The scripts that only add to pages, each a file by itself, which needs no other. */
const ALONE = [
  { id: 'app/aids/main.ts', name: 'aids' },
  // At an address that stays: pages that were rendered at a publication load it after many builds.
  { id: 'app/aids/chart-tips.ts', name: 'chart-tips', fileName: 'chart-tips.js' },
] as const;

/** Builds them beside the application. */
function aids(): Plugin {
  return {
    name: 'heard-aids',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    buildStart() {
      for (const script of ALONE) this.emitFile({ type: 'chunk', ...script });
    },
    renderChunk(code, { name, imports, fileName }) {
      if (!ALONE.some((script) => script.name === name)) return null;
      if (imports.length > 0) this.error(`the script ${name} must stand alone, but imports ${imports.join(', ')}`);
      return transformWithEsbuild(code, fileName, { target: OLDEST_BROWSER, minify: true, format: 'esm' });
    },
  };
}

export default defineConfig({
  plugins: [remix(remixConfig), aids()],
  build: { target: 'es2022' },
});
