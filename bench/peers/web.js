// What both Node peers have in common on the web: guards, headers, cookies.

import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import { publicUrl } from './settings.js';

const COOKIE = '__Host-session';
const HOSTS = new Set([publicUrl.hostname, '127.0.0.1', 'localhost']);
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cache-control': 'no-store',
};

export async function newServer() {
  const app = Fastify({ logger: false, bodyLimit: 4 * 1024 * 1024 });
  await app.register(cookie);
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(HEADERS);
    if (!HOSTS.has(request.hostname)) reply.code(400).send({ errors: [{ message: 'OTHER_HOST' }] });
    else if (!isOwn(request)) reply.code(403).send({ errors: [{ message: 'OTHER_SITE' }] });
    else done();
  });
  return app;
}

export const sessionToken = (request) => request.cookies[COOKIE];

export function keepCookie(reply, token, expires) {
  reply.setCookie(COOKIE, token, { path: '/', secure: true, httpOnly: true, sameSite: 'strict', expires });
}

function isOwn({ method, headers }) {
  if (SAFE_METHODS.has(method)) return true;
  if (headers.origin !== undefined) return headers.origin === publicUrl.origin;
  return ['none', 'same-origin'].includes(headers['sec-fetch-site'] ?? 'none');
}
