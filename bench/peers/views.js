// The fields that follow from one row and the caller, for both Node peers.

import { GraphQLScalarType } from 'graphql';
import { facts } from './settings.js';
import { permissionsOf, roleOf } from './viewer.js';

const hex = (uuid) => uuid.replaceAll('-', '');
const base64url = (text) => Buffer.from(text).toString('base64url');
const globalId = (typename) => (row) => base64url(`${typename}:${hex(row.key)}`);
export const euros = (cents) => ({ amount: (cents / 100).toFixed(2), currency: 'EUR' });

// PostgreSQL's text of a moment in UTC, as Python's isoformat writes it: no fraction, or six digits.
function isoformat(text) {
  const seconds = `${text.slice(0, 10)}T${text.slice(11, 19)}`;
  return text.length === 22 ? `${seconds}+00:00` : `${seconds}.${text.slice(20, -3).padEnd(6, '0')}+00:00`;
}

function cursor(row, moment) {
  return row === undefined ? null : base64url(JSON.stringify([isoformat(row[moment]), hex(row.key)]));
}

export const scalars = {
  DateTime: new GraphQLScalarType({ name: 'DateTime', serialize: isoformat }),
  Decimal: new GraphQLScalarType({ name: 'Decimal', serialize: (text) => text }),
};

export const views = {
  AccessCode: {
    id: globalId('AccessCode'),
    role: roleOf,
    holder: (code) => code,
    permissions: permissionsOf,
    organisation: (code, _, { viewer }) => (code.organisationId === viewer.organisationId ? viewer.company : null),
  },
  Organisation: { id: globalId('Organisation') },
  Order: {
    id: globalId('Order'),
    product: (order) => facts.products[order.productCode],
    price: (order) => euros(order.priceCents),
  },
  Registration: { id: globalId('Registration') },
  PageInfo: {
    startCursor: ({ nodes, moment }) => cursor(nodes[0], moment),
    endCursor: ({ nodes, moment }) => cursor(nodes.at(-1), moment),
  },
};

// How a member of a union is told.
export const typenames = {
  Viewer: () => 'AccessCode',
  LogInResult: (result) => result.__typename,
  PlaceOrderResult: (result) => result.__typename,
};
