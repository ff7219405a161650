/** What Vite would put in the place of `import.meta.env` while developing. */
export const environment = { BASE_URL: '/', MODE: 'development', DEV: true, PROD: false, SSR: false };
