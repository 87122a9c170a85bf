import { BrowserRouter, Route, Routes } from "react-router";

import { GatewayProvider } from "./gateway/GatewayProvider";
import { Layout } from "./Layout";
import * as pages from "./pages";
import { ROUTES } from "./routes";
import { RequireLogin } from "./viewer/RequireLogin";
import { ViewerProvider } from "./viewer/ViewerProvider";

export function App() {
  // Without transitions the address changes at once: who logs out has left a page that needs a login,
  // also while the next page still comes.
  return (
    <BrowserRouter useTransitions={false}>
      <GatewayProvider>
        <ViewerProvider>
          <Routes>
            <Route element={<Layout />}>
              <Route path={ROUTES.home} element={<pages.HomePage />} />
              <Route path={ROUTES.search} element={<pages.SearchPage />} />
              <Route path={ROUTES.request} element={<pages.RequestPage />} />
              <Route path={ROUTES.certifiedExtract} element={<pages.CertifiedExtractPage />} />
              <Route path={ROUTES.guestOrder} element={<pages.GuestOrderPage />} />
              <Route path={ROUTES.verify} element={<pages.VerifyPage />} />
              <Route path={ROUTES.verifyNumber} element={<pages.VerifyPage />} />
              <Route path={ROUTES.logIn} element={<pages.LogInPage />} />
              <Route path={ROUTES.logInHelp} element={<pages.LogInHelpPage />} />
              <Route path={ROUTES.openAccount} element={<pages.OpenAccountPage />} />
              <Route path={ROUTES.confirmAccount} element={<pages.ConfirmAccountPage />} />
              <Route element={<RequireLogin as="Account" />}>
                <Route path={ROUTES.account} element={<pages.AccountPage />} />
                <Route path={ROUTES.authorisations} element={<pages.AuthorisationsPage />} />
              </Route>
              <Route element={<RequireLogin as="AccessCode" />}>
                <Route path={ROUTES.accessCodes} element={<pages.AccessCodesPage />} />
                <Route path={ROUTES.accessCode} element={<pages.AccessCodePage />} />
                <Route path={ROUTES.mandate} element={<pages.MandatePage />} />
                <Route path={ROUTES.sessions} element={<pages.SessionsPage />} />
                <Route path={ROUTES.password} element={<pages.PasswordPage />} />
                <Route path={ROUTES.orders} element={<pages.OrdersPage />} />
                <Route path={ROUTES.newOrder} element={<pages.NewOrderPage />} />
                <Route path={ROUTES.order} element={<pages.OrderPage />} />
                <Route path={ROUTES.spending} element={<pages.SpendingPage />} />
                <Route path={ROUTES.invoices} element={<pages.InvoicesPage />} />
                <Route path={ROUTES.credit} element={<pages.CreditPage />} />
              </Route>
              <Route element={<RequireLogin />}>
                <Route path={ROUTES.filings} element={<pages.FilingsPage />} />
                <Route path={ROUTES.newFiling} element={<pages.NewFilingPage />} />
                <Route path={ROUTES.uploadFiling} element={<pages.UploadFilingPage />} />
                <Route path={ROUTES.filing} element={<pages.FilingPage />} />
                <Route path={ROUTES.editFiling} element={<pages.EditFilingPage />} />
              </Route>
              <Route path="*" element={<pages.NotFoundPage />} />
            </Route>
          </Routes>
        </ViewerProvider>
      </GatewayProvider>
    </BrowserRouter>
  );
}
