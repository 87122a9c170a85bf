// Reads of many parents at once, each limited to what the caller sees (auth/visibility.py).

import { rows } from './database.js';

const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;

export const codeColumns = `
  c.id AS key, c.hint, c.use, c.status, c.payment_method AS "paymentMethod",
  c.created_at AS "createdAt", c.last_used_at AS "lastUsedAt",
  c.holder_first_name AS "firstName", c.holder_last_name AS "lastName", c.holder_email AS "email",
  c.organisation_id AS "organisationId", c.permissions AS granted, o.main_code_id AS "mainCodeId"`;

const ORDER_COLUMNS = `
  r.id AS key, r.number, r.status, r.subject_kvk_number AS "subjectKvkNumber",
  r.branch_number AS "branchNumber", r.payment_method AS "paymentMethod", r.product AS "productCode",
  r.price_cents AS "priceCents", r.placed_at AS "placedAt", r.organisation_id AS "organisationId",
  r.access_code_id AS "accessCodeId", c.hint AS "orderedBy"`;

// The sight of a caller: a condition on rows, and what fills its first parameter.
function sightOf(viewer, permission) {
  if (viewer.organisationId !== null && viewer.may.has(permission)) {
    return { name: 'company', owner: viewer.organisationId };
  }
  return { name: 'own', owner: viewer.key };
}

const CODE_SIGHTS = { company: 'c.organisation_id = $1', own: 'c.id = $1' };
const ORDER_SIGHTS = { company: 'r.organisation_id = $1', own: 'r.access_code_id = $1' };

export async function codesByIds(viewer, ids) {
  const sight = sightOf(viewer, 'MANAGE_ACCESS_CODES');
  const found = await rows(
    `codes by ids, ${sight.name}`,
    `SELECT ${codeColumns} FROM access_codes c LEFT JOIN organisations o ON o.id = c.organisation_id
     WHERE ${CODE_SIGHTS[sight.name]} AND c.id = ANY ($2::uuid[])`,
    [sight.owner, [...new Set(ids)]],
  );
  return inOrder(ids, found);
}

export async function ordersByIds(viewer, ids) {
  const sight = sightOf(viewer, 'VIEW_ORGANISATION_ORDERS');
  const found = await rows(
    `orders by ids, ${sight.name}`,
    `SELECT ${ORDER_COLUMNS} FROM orders r LEFT JOIN access_codes c ON c.id = r.access_code_id
     WHERE ${ORDER_SIGHTS[sight.name]} AND r.id = ANY ($2::uuid[])`,
    [sight.owner, ids],
  );
  return inOrder(ids, found);
}

export async function subjectsOf(orders) {
  const numbers = new Set();
  const branches = new Set();
  for (const order of orders) {
    if (order.branchNumber === null) numbers.add(order.subjectKvkNumber);
    else branches.add(subjectKey(order));
  }
  const found = await rows(
    'subjects',
    `SELECT key, kvk_number AS "kvkNumber", kind, name FROM registrations
     WHERE key = ANY ($1::text[]) OR (kvk_number = ANY ($2::text[]) AND kind <> 'BRANCH')`,
    [[...branches], [...numbers]],
  );
  const entries = new Map();
  for (const row of found) if (row.kind !== 'MAIN_BRANCH') entries.set(row.key, row);
  for (const row of found) {
    if (row.kind === 'MAIN_BRANCH') entries.set(row.key, row).set(row.kvkNumber, row);
  }
  return orders.map((order) => entries.get(subjectKey(order)) ?? null);
}

export async function spentThisMonth(viewer, codes) {
  const sight = sightOf(viewer, 'VIEW_ORGANISATION_ORDERS');
  const ids = codes.map((code) => code.key);
  const found = await rows(
    `spent this month, ${sight.name}`,
    `SELECT r.access_code_id AS key, sum(r.price_cents)::int AS cents FROM orders r
     WHERE ${ORDER_SIGHTS[sight.name]} AND r.access_code_id = ANY ($2::uuid[])
       AND r.placed_at >= date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam') AT TIME ZONE 'Europe/Amsterdam'
       AND r.status NOT IN ('PENDING_PAYMENT', 'FAILED', 'CANCELLED', 'EXPIRED')
     GROUP BY r.access_code_id`,
    [sight.owner, ids],
  );
  return inOrder(ids, found).map((row) => row?.cents ?? 0);
}

export function codesOfOrganisations(viewer, organisations, page) {
  const sight = sightOf(viewer, 'MANAGE_ACCESS_CODES');
  return pages(organisations, page, {
    name: `codes of organisations, ${sight.name}`,
    owner: sight.owner,
    parent: 'organisationId',
    moment: 'createdAt',
    text: (after) => `
      SELECT ${codeColumns} FROM unnest($2::uuid[]) AS parent(id) CROSS JOIN LATERAL (
        SELECT * FROM access_codes c WHERE c.organisation_id = parent.id AND ${CODE_SIGHTS[sight.name]}
          ${after ? 'AND (c.created_at, c.id) < ($4::timestamptz, $5::uuid)' : ''}
        ORDER BY c.created_at DESC, c.id DESC LIMIT $3
      ) c LEFT JOIN organisations o ON o.id = c.organisation_id
      ORDER BY c.created_at DESC, c.id DESC`,
  });
}

export const ordersOfOrganisations = (viewer, organisations, page) =>
  ordersOf(viewer, organisations, page, 'organisations', 'organisation_id', 'organisationId');

export const ordersOfCodes = (viewer, codes, page) =>
  ordersOf(viewer, codes, page, 'codes', 'access_code_id', 'accessCodeId');

function ordersOf(viewer, parents, page, whose, column, parent) {
  const sight = sightOf(viewer, 'VIEW_ORGANISATION_ORDERS');
  return pages(parents, page, {
    name: `orders of ${whose}, ${sight.name}`,
    owner: sight.owner,
    parent,
    moment: 'placedAt',
    text: (after) => `
      SELECT ${ORDER_COLUMNS} FROM unnest($2::uuid[]) AS parent(id) CROSS JOIN LATERAL (
        SELECT * FROM orders r WHERE r.${column} = parent.id AND ${ORDER_SIGHTS[sight.name]}
          ${after ? 'AND (r.placed_at, r.id) < ($4::timestamptz, $5::uuid)' : ''}
        ORDER BY r.placed_at DESC, r.id DESC LIMIT $3
      ) r LEFT JOIN access_codes c ON c.id = r.access_code_id
      ORDER BY r.placed_at DESC, r.id DESC`,
  });
}

// The page of each parent, in one statement: one row more than asked for tells whether there is a next page.
async function pages(parents, { first, after }, read) {
  const size = first ?? DEFAULT_PAGE;
  if (size < 1 || size > LARGEST_PAGE) throw new RangeError('ask for 1 to 100 items at a time');
  const from = after ? JSON.parse(Buffer.from(after, 'base64url').toString()) : null;
  const values = [read.owner, parents.map((each) => each.key), size + 1];
  const found = from
    ? await rows(`${read.name}, after`, read.text(true), [...values, from[0], from[1]])
    : await rows(read.name, read.text(false), values);
  const byParent = new Map(parents.map((each) => [each.key, []]));
  for (const row of found) byParent.get(row[read.parent]).push(row);
  return parents.map((each) => connection(byParent.get(each.key), size, read.moment, from !== null));
}

function connection(nodes, size, moment, hasPreviousPage) {
  const hasNextPage = nodes.length > size;
  if (hasNextPage) nodes.pop();
  return { nodes, pageInfo: { nodes, moment, hasNextPage, hasPreviousPage } };
}

function inOrder(keys, found) {
  const byKey = new Map(found.map((row) => [row.key, row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

function subjectKey(order) {
  return order.branchNumber === null ? order.subjectKvkNumber : `${order.subjectKvkNumber}.${order.branchNumber}`;
}
