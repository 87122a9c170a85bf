// Placing an order, as resolvers/orders.py does it for whoever pays by invoice.

import { v7 as uuid7 } from 'uuid';
import { rows, transaction } from './database.js';
import { codesByIds, ordersByIds } from './reads.js';
import { Refusal } from './refusals.js';
import { mustBeInRegister } from './register.js';
import { keyedHash, newOrderNumber } from './secrets.js';
import { facts } from './settings.js';

const IDEMPOTENCY_KEY = /^[A-Za-z0-9_.:-]{8,100}$/;
const KVK_NUMBER = /^[0-9]{8}$/;
const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

const KNOWN_SUBJECT = "SELECT key FROM registrations WHERE kvk_number = $1 AND kind <> 'BRANCH' LIMIT 1";
const EARLIER = `
  SELECT input_hash AS "inputHash", result_id AS "resultId" FROM idempotency_keys
  WHERE scope = $1 AND key = $2 AND created_at > now() - interval '30 days'`;
const LOCK_CODE = `
  SELECT status, payment_method AS "paymentMethod", organisation_id AS "organisationId",
    spending_limit_cents AS "spendingLimitCents"
  FROM access_codes WHERE id = $1 FOR UPDATE`;
const BOUGHT_TODAY = `
  SELECT id FROM orders
  WHERE access_code_id = $1 AND product = $2 AND language = 'NL' AND subject_kvk_number = $3
    AND coalesce(branch_number, '') = '' AND coalesce(financial_year, 0) = 0
    AND coalesce(filing_reference, '') = '' AND day = $4 AND price_cents > 0
    AND status NOT IN ('PENDING_PAYMENT', 'FAILED', 'CANCELLED', 'EXPIRED')
  LIMIT 1`;
const SPENT = `
  SELECT coalesce(sum(price_cents), 0)::int AS cents FROM orders
  WHERE access_code_id = $1
    AND placed_at >= date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam') AT TIME ZONE 'Europe/Amsterdam'
    AND status NOT IN ('PENDING_PAYMENT', 'FAILED', 'CANCELLED', 'EXPIRED')`;
const INSERT_ORDER = `
  INSERT INTO orders (id, number, organisation_id, access_code_id, payment_method, product, language,
    subject_kvk_number, day, price_cents, repeat_of_id, is_replacement, status, placed_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'NL', $7, $8, $9, $10, false, 'PLACED', $11)`;
const KEEP_KEY = `
  INSERT INTO idempotency_keys (scope, key, input_hash, result_id, created_at) VALUES ($1, $2, $3, $4, $5)`;
const PROMISE = `
  INSERT INTO outbox (id, task, subject_id, created_at, due_at, attempts)
  VALUES ($1, 'PRODUCE_ORDER', $2, $3, $3, 0)`;

export async function placeOrder(input, { viewer }) {
  if (viewer === null) throw new Refusal('NotLoggedIn');
  const needed = facts.products[input.product].needs;
  if (needed.some((permission) => !viewer.may.has(permission))) throw new Refusal('NotPermitted');
  if (!IDEMPOTENCY_KEY.test(input.idempotencyKey) || !KVK_NUMBER.test(input.kvkNumber)) {
    throw new Refusal('InvalidInput');
  }
  const request = requestOf(viewer, input);
  let orderId = await earlier(rows, request);
  if (orderId === null) {
    if (!facts.products[input.product].ofRegister) throw new Refusal('ProductUnavailable');
    const known = await rows('known subject', KNOWN_SUBJECT, [input.kvkNumber]);
    if (known.length === 0) throw new Refusal('RegistrationNotFound');
    await mustBeInRegister(input.kvkNumber);
    orderId = await transaction((run) => write(run, viewer, request, input));
  }
  const [order] = await ordersByIds(viewer, [orderId]);
  const [accessCode] = await codesByIds(viewer, [order.accessCodeId]);
  return { __typename: 'OrderPlaced', order, accessCode, organisation: viewer.company };
}

function requestOf(viewer, input) {
  const { idempotencyKey, ...asked } = input;
  return {
    scope: `code:${viewer.key.replaceAll('-', '')}`,
    key: idempotencyKey,
    inputHash: keyedHash('idempotent input', JSON.stringify({ operation: 'order', ...asked })),
  };
}

async function earlier(run, request) {
  const [kept] = await run('earlier request', EARLIER, [request.scope, request.key]);
  if (kept === undefined) return null;
  if (!kept.inputHash.equals(request.inputHash)) throw new Refusal('IdempotencyKeyReused');
  return kept.resultId;
}

async function write(run, viewer, request, { product, kvkNumber }) {
  const now = new Date();
  const day = amsterdam.format(now);
  const [code] = await run('lock code', LOCK_CODE, [viewer.key]);
  if (code.status !== 'ACTIVE') throw new Refusal('NotLoggedIn');
  if (code.paymentMethod !== 'INVOICE') throw new Error('the benchmark orders on invoice');
  const before = await earlier(run, request);
  if (before !== null) return before;
  const [bought] = await run('bought today', BOUGHT_TODAY, [viewer.key, product, kvkNumber, day]);
  const price = bought === undefined ? priceOn(product, day) : 0;
  if (bought === undefined) await holdSpendingLimit(run, viewer, code, price);
  const id = uuid7();
  await run('insert order', INSERT_ORDER, [
    id, newOrderNumber(), code.organisationId, viewer.key, code.paymentMethod, product, kvkNumber, day, price,
    bought?.id ?? null, now,
  ]);
  await run('keep key', KEEP_KEY, [request.scope, request.key, request.inputHash, id, now]);
  await run('promise production', PROMISE, [uuid7(), id, now]);
  return id;
}

async function holdSpendingLimit(run, viewer, code, price) {
  if (code.spendingLimitCents === null) return;
  const [spent] = await run('spent', SPENT, [viewer.key]);
  if (spent.cents + price > code.spendingLimitCents) throw new Refusal('SpendingLimitReached');
}

function priceOn(product, day) {
  const { prices } = facts.products[product];
  const inForce = prices.filter((price) => price.validFrom <= day);
  return (inForce.at(-1) ?? prices[0]).cents;
}
