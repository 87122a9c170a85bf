// Logging in with a password of one's own, as resolvers/sessions.py does it.

import { hash, verify } from '@node-rs/argon2';
import { v7 as uuid7 } from 'uuid';
import { rows, transaction } from './database.js';
import { Refusal } from './refusals.js';
import { codeHash, keyedHash, newToken, tokenHash } from './secrets.js';
import { viewerOf } from './viewer.js';
import { keepCookie } from './web.js';

const MINUTE = 60_000;
const COST = { timeCost: 3, memoryCost: 65536, parallelism: 1 };
const FROM_KNOWN_PLACE = { name: 'login from known place', attempts: 20, window: 15 * MINUTE };
const OF_CODE_FROM_ELSEWHERE = { name: 'login of code from elsewhere', attempts: 20, window: 60 * MINUTE };
const FROM_ADDRESS = { name: 'login from address', attempts: 300, window: 15 * MINUTE };
const FROM_ELSEWHERE = { name: 'login from elsewhere', attempts: 20_000, window: 60 * MINUTE };

const ofNobody = await hash('a password that nobody has', COST);

const KNOWN_CODE = `
  SELECT id, password_hash AS "passwordHash", organisation_id AS "organisationId"
  FROM access_codes WHERE code_hash = $1`;
const PLACES = 'SELECT place_hash AS "placeHash" FROM known_places WHERE access_code_id = $1';
const COUNT = `
  INSERT INTO attempt_windows (subject_hash, window_start, attempts) VALUES ($1, $2, 1)
  ON CONFLICT (subject_hash, window_start) DO UPDATE SET attempts = attempt_windows.attempts + 1
  RETURNING attempts`;
const LOCK_COMPANY = 'SELECT id FROM organisations WHERE id = $1 FOR NO KEY UPDATE';
const LOCK_CODE = 'SELECT status, password_hash AS "passwordHash" FROM access_codes WHERE id = $1 FOR NO KEY UPDATE';
const USED = 'UPDATE access_codes SET last_used_at = $2 WHERE id = $1';
const OPEN_SESSION = `
  INSERT INTO sessions (id, token_hash, access_code_id, transport, device, created_at, last_used_at,
    idle_expires_at, expires_at)
  VALUES ($1, $2, $3, 'COOKIE', $4, $5, $5, $5::timestamptz + interval '30 minutes', $6)`;
const END_SESSION = 'DELETE FROM sessions WHERE id = $1';
const REMEMBER_PLACE = `
  INSERT INTO known_places (access_code_id, place_hash, last_seen_at) VALUES ($1, $2, $3)
  ON CONFLICT (access_code_id, place_hash) DO UPDATE SET last_seen_at = $3`;
const PROMISE = `
  INSERT INTO outbox (id, task, subject_id, created_at, due_at, attempts)
  VALUES ($1, 'MAIL_LOGIN_FROM_ELSEWHERE', $2, $3, $3, 0)`;

export async function logIn({ accessCode, password }, context) {
  const { request } = context;
  const hashOfCode = codeHash(accessCode);
  const [code] = await rows('known code', KNOWN_CODE, [hashOfCode]);
  const place = await placeOf(code?.id ?? uuid7(), request.ip);
  await transaction((run) => count(run, place, hashOfCode, request.ip));
  const matches = await verify(code?.passwordHash ?? ofNobody, password);
  if (code === undefined || !matches) throw new Refusal('LoginFailed');
  const token = newToken();
  const expiresAt = new Date(Date.now() + 12 * 60 * MINUTE);
  await transaction((run) => open(run, code, place, token, expiresAt, context));
  context.viewer = await viewerOf(token);
  keepCookie(context.reply, token, expiresAt);
  return { __typename: 'LoggedIn', viewer: context.viewer };
}

async function placeOf(codeId, address) {
  const network = address.replace(/\.\d+$/, '.0/24');
  const hash = keyedHash('place', `${codeId.replaceAll('-', '')} ${network}`);
  const known = await rows('places', PLACES, [codeId]);
  return { hash, isKnown: known.some((row) => row.placeHash.equals(hash)), isFirst: known.length === 0 };
}

async function count(run, place, hashOfCode, address) {
  if (place.isKnown) return countAttempt(run, FROM_KNOWN_PLACE, place.hash.toString('hex'));
  await countAttempt(run, FROM_ADDRESS, `${address}/32`);
  await countAttempt(run, OF_CODE_FROM_ELSEWHERE, hashOfCode.toString('hex'));
  return countAttempt(run, FROM_ELSEWHERE, '');
}

async function countAttempt(run, limit, subject) {
  const start = new Date(Math.floor(Date.now() / limit.window) * limit.window);
  const [window] = await run('count attempt', COUNT, [keyedHash(limit.name, subject), start]);
  if (window.attempts > limit.attempts) throw new Refusal('TooManyRequests');
}

async function open(run, tested, place, token, expiresAt, { request, viewer }) {
  const now = new Date();
  if (tested.organisationId !== null) await run('lock company', LOCK_COMPANY, [tested.organisationId]);
  const [code] = await run('lock code of login', LOCK_CODE, [tested.id]);
  if (code.status !== 'ACTIVE' || code.passwordHash !== tested.passwordHash) throw new Refusal('LoginFailed');
  if (!place.isKnown && !place.isFirst) await run('tell of login', PROMISE, [uuid7(), tested.id, now]);
  await run('code used', USED, [tested.id, now]);
  if (viewer !== null) await run('end session', END_SESSION, [viewer.sessionId]);
  const device = (request.headers['user-agent'] ?? '').slice(0, 200);
  await run('open session', OPEN_SESSION, [uuid7(), tokenHash(token), tested.id, device, now, expiresAt]);
  await run('remember place', REMEMBER_PLACE, [tested.id, place.hash, now]);
}
