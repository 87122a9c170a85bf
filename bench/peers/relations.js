// The fields that read, each for a list of parents: (parents, arguments, viewer) gives a list as long.

import {
  codesByIds,
  codesOfOrganisations,
  ordersOfCodes,
  ordersOfOrganisations,
  spentThisMonth,
  subjectsOf,
} from './reads.js';
import { euros } from './views.js';

export const relations = {
  AccessCode: {
    orders: (codes, page, viewer) => ordersOfCodes(viewer, codes, page),
    spentThisMonth: async (codes, _, viewer) => (await spentThisMonth(viewer, codes)).map(euros),
  },
  Organisation: {
    accessCodes: requires('MANAGE_ACCESS_CODES', (organisations, page, viewer) =>
      codesOfOrganisations(viewer, organisations, page)),
    orders: requires('VIEW_ORGANISATION_ORDERS', (organisations, page, viewer) =>
      ordersOfOrganisations(viewer, organisations, page)),
  },
  Order: {
    subject: (orders) => subjectsOf(orders),
    accessCode: (orders, _, viewer) => codesByIds(viewer, orders.map((order) => order.accessCodeId)),
  },
};

function requires(permission, read) {
  return (parents, page, viewer) =>
    viewer.may.has(permission) ? read(parents, page, viewer) : parents.map(() => null);
}

// Reads parents that were asked for with different arguments (aliases) apart, and all others together.
export async function resolvedTogether(read, asked, viewer) {
  const groups = new Map();
  asked.forEach(({ parent, parameters }, index) => {
    const key = `${parameters.first} ${parameters.after}`;
    const group = groups.get(key) ?? { parameters, parents: [], places: [] };
    group.parents.push(parent);
    group.places.push(index);
    groups.set(key, group);
  });
  const results = new Array(asked.length);
  for (const { parameters, parents, places } of groups.values()) {
    const found = await read(parents, parameters, viewer);
    places.forEach((place, index) => { results[place] = found[index]; });
  }
  return results;
}
