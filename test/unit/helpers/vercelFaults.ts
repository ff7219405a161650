/** Answers with which Vercel, or something before it, fails: shapes and status codes as the API has them. */
import type { Fault } from '../../support/vercelServer';

export const forbidden = { error: { code: 'forbidden', message: 'Not authorized' } };
export const uploads = { method: 'POST', path: /^\/v2\/files$/ };
export const creation = { method: 'POST', path: /^\/v13\/deployments$/ };
export const polls = { method: 'GET', path: /^\/v13\/deployments\// };
export const gatewayPage = { status: 502, html: '<html><body>Bad gateway</body></html>' };
export const internal = { status: 500, error: { code: 'internal_server_error', message: 'Something broke' } };
export const limited = (seconds: number): Fault => ({
  status: 429,
  error: {
    code: 'rate_limited',
    message: 'Rate limit exceeded',
    limit: { total: 100, remaining: 0, reset: Math.floor(Date.now() / 1000) + seconds },
  },
});
