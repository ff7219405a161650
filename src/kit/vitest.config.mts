import { defineConfig } from 'vitest/config';

/** As in the settings of an app. */
export default defineConfig({
  css: { postcss: {} },
  test: {
    css: true,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    setupFiles: 'app/kit/testing/setup.ts',
    include: ['app/kit/**/*.test.{ts,tsx}'],
  },
});
