// Who calls: one look-up by the hash of the session cookie, which gives the caller's code and company too.

import { rows } from './database.js';
import { codeColumns } from './reads.js';
import { tokenHash } from './secrets.js';

const LONGEST_TOKEN = 200;

const LIVE_SESSION = `
  SELECT ${codeColumns}, s.id AS "sessionId",
    o.kvk_number AS "companyKvkNumber", o.name AS "companyName", o.payment_method AS "companyPaymentMethod",
    least(s.expires_at, now() + interval '30 minutes') - s.idle_expires_at > interval '90 seconds' AS "needsTouch"
  FROM sessions s
  JOIN access_codes c ON c.id = s.access_code_id
  LEFT JOIN organisations o ON o.id = c.organisation_id
  WHERE s.token_hash = $1 AND s.transport = 'COOKIE'
    AND s.idle_expires_at > now() AND s.expires_at > now() AND c.status = 'ACTIVE'`;

const TOUCH = `
  UPDATE sessions SET last_used_at = now(), idle_expires_at = least(expires_at, now() + interval '30 minutes')
  WHERE id = $1`;

const ALL = [
  'FILE_ANNUAL_ACCOUNTS', 'MANAGE_ACCESS_CODES', 'ORDER_UBO_EXTRACTS', 'PLACE_ORDERS', 'VIEW_ORGANISATION_ORDERS',
];

// Null for a guest.
export async function viewerOf(token) {
  if (!token || token.length > LONGEST_TOKEN) return null;
  const [found] = await rows('live session', LIVE_SESSION, [tokenHash(token)]);
  if (found === undefined) return null;
  if (found.needsTouch) await rows('touch session', TOUCH, [found.sessionId]);
  found.may = new Set(permissionsOf(found));
  found.company = companyOf(found);
  return found;
}

// The only company that a caller sees.
function companyOf(found) {
  if (found.organisationId === null) return null;
  return {
    key: found.organisationId,
    kvkNumber: found.companyKvkNumber,
    name: found.companyName,
    paymentMethod: found.companyPaymentMethod,
  };
}

export function roleOf(code) {
  if (code.use === 'PRIVATE') return null;
  return code.mainCodeId === code.key ? 'MAIN_USER' : 'SUB_CODE';
}

export function permissionsOf(code) {
  if (code.use === 'PRIVATE') return ['PLACE_ORDERS'];
  if (roleOf(code) === 'MAIN_USER') return ALL;
  return code.granted.split(',').filter((each) => each !== '' && each !== 'MANAGE_ACCESS_CODES').sort();
}
