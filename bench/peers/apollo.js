// Apollo Server on Fastify, with a DataLoader for each field that reads.

import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import DataLoader from 'dataloader';
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

// One loader a field and a request, made when the field is first asked for.
function resolverOf(read) {
  return (parent, parameters, context) => {
    let loader = context.loaders.get(read);
    if (loader === undefined) {
      loader = new DataLoader((asked) => resolvedTogether(read, asked, context.viewer), { cache: false });
      context.loaders.set(read, loader);
    }
    return loader.load({ parent, parameters });
  };
}

const resolvers = {
  ...scalars,
  ...entries(typenames, (__resolveType) => ({ __resolveType })),
  Query: { viewer: (root, parameters, { viewer }) => viewer },
  Mutation: { logIn: refusable(logIn), placeOrder: refusable(placeOrder) },
};
for (const typename of new Set([...Object.keys(views), ...Object.keys(relations)])) {
  resolvers[typename] = { ...views[typename], ...entries(relations[typename] ?? {}, resolverOf) };
}

const app = await newServer();
const apollo = new ApolloServer({
  typeDefs: schemaText,
  resolvers,
  // Nothing here may be cached, and computing that for every field takes time.
  plugins: [ApolloServerPluginCacheControlDisabled(), fastifyApolloDrainPlugin(app)],
});
await apollo.start();
app.post('/graphql', fastifyApolloHandler(apollo, {
  context: async (request, reply) => ({
    viewer: await viewerOf(sessionToken(request)), request, reply, loaders: new Map(),
  }),
}));
await app.listen({ host: '127.0.0.1', port });
