// A no that a person is told about; the harness writes down what the gateway says.

import { facts } from './settings.js';

export class Refusal extends Error {
  constructor(typename) {
    super(typename);
    this.typename = typename;
  }

  // A result of a mutation.
  get shown() {
    return { __typename: this.typename, ...facts.refusals[this.typename] };
  }
}

// Makes a mutation answer a refusal as the Problem of the same name.
export function refusable(resolve) {
  return async (root, parameters, context) => {
    try {
      return await resolve(parameters.input, context);
    } catch (error) {
      if (error instanceof Refusal) return error.shown;
      throw error;
    }
  };
}
