import type { mappingPlacesEn } from "../en/mapping-places";
import type { Messages } from "../message";

/** جای سطر نگاشت، به فارسی. */
export const mappingPlacesFa: Messages<keyof typeof mappingPlacesEn> = {
  pane: "{sentence} در پنل: سودآوری، «ستون‌های سطرها».",
  command: "{sentence} نگاشت، فایلی است که فرمان با --mapping می‌گیرد.",
};
