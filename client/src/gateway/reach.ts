import { createStore } from "../store";

/** Whether the gateway answered when it was last asked. */
export const inReach = createStore(true);
