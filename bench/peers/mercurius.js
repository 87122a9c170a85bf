// Mercurius with its just-in-time compiler, and its loaders.

import mercurius from 'mercurius';
import { logIn } from './login.js';
import { placeOrder } from './orders.js';
import { refusable } from './refusals.js';
import { relations, resolvedTogether } from './relations.js';
import { port, schemaText } from './settings.js';
import { scalars, typenames, views } from './views.js';
import { viewerOf } from './viewer.js';
import { newServer, sessionToken } from './web.js';

const entries = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

// A cache would serialise every parent; the reads ask for each key once by themselves.
const loaderOf = (read) => ({
  loader: (queries, { viewer }) =>
    resolvedTogether(read, queries.map(({ obj, params }) => ({ parent: obj, parameters: params })), viewer),
  opts: { cache: false },
});

const app = await newServer();
await app.register(mercurius, {
  schema: schemaText,
  resolvers: {
    ...scalars,
    ...views,
    ...entries(typenames, (resolveType) => ({ resolveType })),
    Query: { viewer: (root, parameters, { viewer }) => viewer },
    Mutation: { logIn: refusable(logIn), placeOrder: refusable(placeOrder) },
  },
  loaders: entries(relations, (fields) => entries(fields, loaderOf)),
  context: async (request, reply) => ({ viewer: await viewerOf(sessionToken(request)), request, reply }),
  jit: 1,
});
await app.listen({ host: '127.0.0.1', port });
