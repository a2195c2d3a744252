import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Language } from "../../language/language";
import { LANGUAGES } from "../../language/language";
import { useDark } from "../theme/use-dark";
import { themeOf } from "../theme/themes";
import { chartConfiguration } from "./chart-configuration";
import { chartFigures, type PlacedChart } from "../../workbook/report/chart-figures";
import { colourInTheme } from "./colour-in-theme";
import { LINE } from "./wrapped-label";

const useStyles = makeStyles({
  holder: { position: "relative", width: "100%", marginBlock: tokens.spacingVerticalXS },
});

interface CanvasChartProps {
  readonly placed: PlacedChart;
  readonly language: Language;
  /** The name of the category that was clicked. */
  readonly onChoose?: (category: string) => void;
  readonly onFailed: () => void;
}

/** The drawing itself. Chart.js is fetched when the first chart is shown. */
export function CanvasChart({ placed, language, onChoose, onFailed }: CanvasChartProps) {
  const styles = useStyles();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  const dark = useDark();
  const choose = useRef(onChoose);
  const failed = useRef(onFailed);
  useEffect(() => {
    choose.current = onChoose;
    failed.current = onFailed;
  });

  const { chart, sheet, report } = placed;
  useEffect(() => {
    // By its parts: a view that is drawn anew for another reason draws no chart anew.
    const drawnFrom: PlacedChart = { chart, sheet, report };
    let remove: (() => void) | null = null;
    let left = false;
    const theme = themeOf(language, dark);
    const { awaited } = LANGUAGES[language].fonts;
    const draw = async (): Promise<void> => {
      // A canvas does not redraw when a font arrives late.
      const [{ drawChart }] = await Promise.all([
        import("./draw-chart"),
        awaited === null ? null : document.fonts.load(awaited.font, awaited.letter),
      ]);
      if (left || canvas.current === null) return;
      const { categories } = chartFigures(drawnFrom);
      remove = drawChart(
        canvas.current,
        chartConfiguration(drawnFrom, {
          language,
          rightToLeft: LANGUAGES[language].direction === "rtl",
          fontFamily: theme.fontFamilyBase,
          text: theme.colorNeutralForeground1,
          line: theme.colorNeutralStroke2,
          colour: (colour) => colourInTheme(colour, dark),
        }),
        choose.current === undefined
          ? null
          : (index) => {
              const category = categories[index];
              if (category !== undefined) choose.current?.(category);
            },
      );
      setDrawn(true);
    };
    draw().catch(() => {
      failed.current();
    });
    return () => {
      left = true;
      remove?.();
    };
  }, [chart, sheet, report, language, dark]);

  return (
    <div className={styles.holder} style={{ height: `${heightOf(placed)}px` }}>
      {/* Always left to right: mirrored axes say what runs the other way; a mirrored canvas would shift every text. */}
      <canvas
        ref={canvas}
        dir="ltr"
        role="img"
        aria-label={`${placed.chart.title}. ${placed.chart.caption}`}
        data-drawn={drawn}
      />
    </div>
  );
}

/** A point with its name above it, clear of the point above that. Pixels. */
const NAMED_POINT = 38;

/** Bars need a row each; everything else keeps one height. Pixels. */
function heightOf(placed: PlacedChart): number {
  const { chart } = placed;
  const legend = chart.legend === "none" ? 0 : 44;
  if (chart.kind === "scatter") {
    const names = chart.series.reduce((sum, { pointLabels = [] }) => sum + pointLabels.filter(Boolean).length, 0);
    return Math.max(220, names * NAMED_POINT) + legend;
  }
  if (!chart.kind.startsWith("bar")) return 220 + legend;
  const { categories } = chartFigures(placed);
  const lines = Math.min(3, Math.max(1, ...categories.map((category) => Math.ceil(category.length / LINE))));
  const row = chart.kind === "bar" && chart.series.length > 1 && (chart.overlap ?? 0) < 100 ? 34 : 26;
  return Math.max(120, categories.length * Math.max(row, lines * 16 + 8) + 36 + legend);
}
