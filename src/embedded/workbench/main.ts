import "vazirmatn/Vazirmatn-font-face.css";
import "./workbench.css";
import { Workbench } from "./workbench";
import type { PageLanguage } from "./words";

const language: PageLanguage = new URLSearchParams(location.search).get("lang") === "fa" ? "fa" : "en";
document.documentElement.lang = language;
document.documentElement.dir = language === "fa" ? "rtl" : "ltr";
void new Workbench(language).start();
