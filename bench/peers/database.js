// The pool, and transactions. Statements are named, so that each connection prepares them once.

import pg from 'pg';
import { databaseUrl } from './settings.js';

const TIMESTAMP_WITH_ZONE = 1184;
const ATTEMPTS = 8;

// A Date has no microseconds; the text has, and is what an answer needs.
pg.types.setTypeParser(TIMESTAMP_WITH_ZONE, (text) => text);

const pool = new pg.Pool({ connectionString: databaseUrl, max: 16, options: '-c timezone=UTC' });

export async function rows(name, text, values) {
  return (await pool.query({ name, text, values })).rows;
}

// Runs `work(run)` in a transaction; again from the top after a conflict.
export async function transaction(work) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
    }
  }
}

async function once(work) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(async (name, text, values) => (await client.query({ name, text, values })).rows);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

function isConflict(error) {
  return typeof error.code === 'string' && (error.code.startsWith('23') || /^40(001|P01)$/.test(error.code));
}
