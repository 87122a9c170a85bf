import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/forms.css";
import "./styles/parts.css";
import "./styles/charts.css";
import "./styles/filings.css";

import { createRoot } from "react-dom/client";

import { App } from "./App";

const place = document.getElementById("app");
if (place) createRoot(place).render(<App />);
