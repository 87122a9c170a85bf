/** The addresses of the pages. The gateway serves these, and no others. */
export const ROUTES = {
  home: "/",
  search: "/search",
  request: "/request",
  logIn: "/login",
  logInHelp: "/login/help",
  account: "/account",
  openAccount: "/account/open",
  confirmAccount: "/account/confirm",
  authorisations: "/authorisations",
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
  filings: "/filings",
  newFiling: "/filings/new",
  uploadFiling: "/filings/upload",
  filing: "/filings/:id",
  editFiling: "/filings/:id/edit",
} as const;

export const accessCodeAddress = (id: string) => `${ROUTES.accessCodes}/${encodeURIComponent(id)}`;
export const guestOrderAddress = (number: string) => `/guest-orders/${encodeURIComponent(number)}`;
export const verifyAddress = (number: string) => `${ROUTES.verify}/${encodeURIComponent(number)}`;
export const filingAddress = (id: string) => `${ROUTES.filings}/${encodeURIComponent(id)}`;
export const editFilingAddress = (id: string) => `${filingAddress(id)}/edit`;
export const orderAddress = (id: string) => `${ROUTES.orders}/${encodeURIComponent(id)}`;

/** How one can log in, where the address says it; otherwise with an access code. */
export const WITH_ACCOUNT = "account";

/** Where to log in, and where to go back to after it. */
export function logInAddress(from: string | null, how?: typeof WITH_ACCOUNT): string {
  const params = new URLSearchParams({ ...(from ? { from } : {}), ...(how ? { with: how } : {}) });
  return `${ROUTES.logIn}?${params.toString()}`;
}

/** Read where to go after logging in; never to another site. */
export function addressAfterLogIn(from: string | null): string {
  return from !== null && /^\/(?![/\\])/.test(from) ? from : ROUTES.home;
}
