import { type ComponentType, lazy } from "react";

import { NotLoadedPage } from "./NotLoadedPage";

/** The start comes with the site: whoever logs out must be there before the page that they leave asks who they are. */
export { HomePage } from "./HomePage";

/** Each other page comes when it is first opened. */
export const SearchPage = page(async () => (await import("./SearchPage")).SearchPage);
export const RequestPage = page(async () => (await import("./request/RequestPage")).RequestPage);
export const LogInPage = page(async () => (await import("./LogInPage")).LogInPage);
export const LogInHelpPage = page(async () => (await import("./LogInHelpPage")).LogInHelpPage);
export const OpenAccountPage = page(async () => (await import("./OpenAccountPage")).OpenAccountPage);
export const ConfirmAccountPage = page(async () => (await import("./ConfirmAccountPage")).ConfirmAccountPage);
export const AccountPage = page(async () => (await import("./AccountPage")).AccountPage);
export const AuthorisationsPage = page(async () => (await import("./AuthorisationsPage")).AuthorisationsPage);
export const AccessCodesPage = page(async () => (await import("./AccessCodesPage")).AccessCodesPage);
export const AccessCodePage = page(async () => (await import("./AccessCodePage")).AccessCodePage);
export const MandatePage = page(async () => (await import("./MandatePage")).MandatePage);
export const SessionsPage = page(async () => (await import("./SessionsPage")).SessionsPage);
export const PasswordPage = page(async () => (await import("./PasswordPage")).PasswordPage);
export const OrdersPage = page(async () => (await import("./OrdersPage")).OrdersPage);
export const NewOrderPage = page(async () => (await import("./NewOrderPage")).NewOrderPage);
export const OrderPage = page(async () => (await import("./OrderPage")).OrderPage);
export const FilingsPage = page(async () => (await import("./FilingsPage")).FilingsPage);
export const NewFilingPage = page(async () => (await import("./NewFilingPage")).NewFilingPage);
export const UploadFilingPage = page(async () => (await import("./UploadFilingPage")).UploadFilingPage);
export const FilingPage = page(async () => (await import("./FilingPage")).FilingPage);
export const EditFilingPage = page(async () => (await import("./EditFilingPage")).EditFilingPage);
export const SpendingPage = page(async () => (await import("./SpendingPage")).SpendingPage);
export const InvoicesPage = page(async () => (await import("./InvoicesPage")).InvoicesPage);
export const CreditPage = page(async () => (await import("./CreditPage")).CreditPage);
export const CertifiedExtractPage = page(
  async () => (await import("./certified/CertifiedExtractPage")).CertifiedExtractPage,
);
export const GuestOrderPage = page(async () => (await import("./GuestOrderPage")).GuestOrderPage);
export const VerifyPage = page(async () => (await import("./VerifyPage")).VerifyPage);
export const NotFoundPage = page(async () => (await import("./NotFoundPage")).NotFoundPage);

/** Make a page that comes by itself; one that does not come, of an older version or out of reach, says so. */
function page(load: () => Promise<ComponentType>) {
  return lazy(() => load().then(asDefault, () => asDefault(NotLoadedPage)));
}

const asDefault = (component: ComponentType) => ({ default: component });
