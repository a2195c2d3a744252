import { Caption1, Link } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../../../language/language";
import { isolated } from "../../language/figures";
import { writeWords } from "../../language/write-words";
import { useWords } from "../../language/use-words";
import { usePane } from "../../state/use-pane";

/** The report as slides, where Excel lets an add-in save them. */
export function SlidesLink({ language, disabled }: { readonly language: Language; readonly disabled: boolean }) {
  const pane = usePane();
  const { t } = useWords(writeWords);
  const [saved, setSaved] = useState<string | null>(null);
  if (!pane.canSaveFiles) return <Caption1 block>{t("noSlides")}</Caption1>;

  return (
    <div>
      <Link
        as="button"
        disabled={disabled}
        onClick={() => {
          const name = t("slidesFile");
          void pane.saveSlides(language, name).then((isSaved) => {
            setSaved(isSaved ? name : null);
          });
        }}
      >
        {t("saveSlides")}
      </Link>
      <div role="status">
        {saved !== null && <Caption1 block>{t("slidesSaved", { name: isolated(saved) })}</Caption1>}
      </div>
    </div>
  );
}
