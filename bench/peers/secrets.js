// Keyed hashes and random tokens, as auth/secrets.py makes them.

import { createHmac, randomBytes } from 'node:crypto';
import { secretKey } from './settings.js';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const purposeKeys = new Map();

export function keyedHash(purpose, value) {
  let key = purposeKeys.get(purpose);
  if (key === undefined) {
    key = createHmac('sha256', secretKey).update(purpose).digest();
    purposeKeys.set(purpose, key);
  }
  return createHmac('sha256', key).update(value).digest();
}

export const tokenHash = (token) => keyedHash('session token', token);

export function codeHash(code) {
  const letters = code.toUpperCase().replace(/[ \-\t]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return keyedHash('access code', letters);
}

export const newToken = () => randomBytes(32).toString('base64url');

export function newOrderNumber() {
  const letters = Array.from(randomBytes(8), (byte) => CROCKFORD[byte % 32]).join('');
  return `B-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
