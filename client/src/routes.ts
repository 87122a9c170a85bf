/** The addresses of the pages. The gateway serves these, and no others. */
export const ROUTES = {
  home: "/",
  search: "/search",
  request: "/request",
  logIn: "/login",
  logInHelp: "/login/help",
  accessCodes: "/codes",
  accessCode: "/codes/:id",
  mandate: "/mandate",
  sessions: "/sessions",
  password: "/password",
  orders: "/orders",
  newOrder: "/orders/new",
  order: "/orders/:id",
  spending: "/spending",
  invoices: "/invoices",
  credit: "/credit",
  certifiedExtract: "/certified-extract",
  guestOrder: "/guest-orders/:number",
  verify: "/verify",
  verifyNumber: "/verify/:number",
} as const;

export const accessCodeAddress = (id: string) => `${ROUTES.accessCodes}/${encodeURIComponent(id)}`;
export const guestOrderAddress = (number: string) => `/guest-orders/${encodeURIComponent(number)}`;
export const verifyAddress = (number: string) => `${ROUTES.verify}/${encodeURIComponent(number)}`;
export const orderAddress = (id: string) => `${ROUTES.orders}/${encodeURIComponent(id)}`;

/** Where to log in, and where to go back to after it. */
export const logInAddress = (from: string) => `${ROUTES.logIn}?${new URLSearchParams({ from }).toString()}`;

/** Read where to go after logging in; never to another site. */
export function addressAfterLogIn(from: string | null): string {
  return from !== null && /^\/(?![/\\])/.test(from) ? from : ROUTES.home;
}
