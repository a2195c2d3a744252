import "vazirmatn/Vazirmatn-font-face.css";
import "./workbench.css";
import { isProfileName } from "@offline-excel/excel-host/profiles";
import { pageSettings } from "./page-settings";
import { Workbench } from "./workbench";
import type { PageLanguage } from "./words";

const asked = new URLSearchParams(location.search);
const language: PageLanguage = asked.get("lang") === "fa" ? "fa" : "en";
const profile = asked.get("profile") ?? "";
document.documentElement.lang = language;
document.documentElement.dir = language === "fa" ? "rtl" : "ltr";
void new Workbench(language, isProfileName(profile) ? profile : "excel-web", pageSettings(asked)).start();
