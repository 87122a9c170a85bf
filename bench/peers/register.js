// Asks the register for a profile, anew for every order.

import { Pool } from 'undici';
import { Refusal } from './refusals.js';
import { registerUrl } from './settings.js';

const pool = new Pool(registerUrl, { connections: 16 });

export async function mustBeInRegister(kvkNumber) {
  const { statusCode, body } = await pool.request({
    method: 'GET',
    path: `/api/v1/basisprofielen/${kvkNumber}`,
    headers: { apikey: 'benchmark', accept: 'application/hal+json, application/json' },
    headersTimeout: 2000,
    bodyTimeout: 2000,
  });
  const profile = await body.json();
  if (statusCode === 404) throw new Refusal('RegistrationNotFound');
  if (statusCode !== 200 || profile.kvkNummer !== kvkNumber || !profile.naam) {
    throw new Refusal('RegisterUnavailable');
  }
}
