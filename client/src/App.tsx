import { BrowserRouter, Route, Routes } from "react-router";

import { GatewayProvider } from "./gateway/GatewayProvider";
import { Layout } from "./Layout";
import { AccessCodePage } from "./pages/AccessCodePage";
import { AccessCodesPage } from "./pages/AccessCodesPage";
import { HomePage } from "./pages/HomePage";
import { LogInHelpPage } from "./pages/LogInHelpPage";
import { LogInPage } from "./pages/LogInPage";
import { MandatePage } from "./pages/MandatePage";
import { NewOrderPage } from "./pages/NewOrderPage";
import { NotFoundPage } from "./pages/NotFoundPage";
import { OrderPage } from "./pages/OrderPage";
import { OrdersPage } from "./pages/OrdersPage";
import { PasswordPage } from "./pages/PasswordPage";
import { RequestPage } from "./pages/request/RequestPage";
import { SearchPage } from "./pages/SearchPage";
import { SessionsPage } from "./pages/SessionsPage";
import { ROUTES } from "./routes";
import { RequireLogin } from "./viewer/RequireLogin";
import { ViewerProvider } from "./viewer/ViewerProvider";

export function App() {
  return (
    <BrowserRouter>
      <GatewayProvider>
        <ViewerProvider>
          <Routes>
            <Route element={<Layout />}>
              <Route path={ROUTES.home} element={<HomePage />} />
              <Route path={ROUTES.search} element={<SearchPage />} />
              <Route path={ROUTES.request} element={<RequestPage />} />
              <Route path={ROUTES.logIn} element={<LogInPage />} />
              <Route path={ROUTES.logInHelp} element={<LogInHelpPage />} />
              <Route element={<RequireLogin />}>
                <Route path={ROUTES.accessCodes} element={<AccessCodesPage />} />
                <Route path={ROUTES.accessCode} element={<AccessCodePage />} />
                <Route path={ROUTES.mandate} element={<MandatePage />} />
                <Route path={ROUTES.sessions} element={<SessionsPage />} />
                <Route path={ROUTES.password} element={<PasswordPage />} />
                <Route path={ROUTES.orders} element={<OrdersPage />} />
                <Route path={ROUTES.newOrder} element={<NewOrderPage />} />
                <Route path={ROUTES.order} element={<OrderPage />} />
              </Route>
              <Route path="*" element={<NotFoundPage />} />
            </Route>
          </Routes>
        </ViewerProvider>
      </GatewayProvider>
    </BrowserRouter>
  );
}
