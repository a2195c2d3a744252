import type { ConditionalRule } from "../workbook/report/description";
import type { Colour, Theme } from "../workbook/report/theme";

/** Adds one conditional format. Rules are made anew at each writing, never edited: editing them misbehaves. */
export function addRule(range: Excel.Range, rule: ConditionalRule, { colours }: Theme): void {
  switch (rule.kind) {
    case "colourScale": {
      const format = range.conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
      const point = ({ value, colour }: { value: number; colour: Colour }): Excel.ConditionalColorScaleCriterion => ({
        formula: String(value),
        type: Excel.ConditionalFormatColorCriterionType.number,
        color: colours[colour],
      });
      format.colorScale.criteria = {
        minimum: point(rule.low),
        midpoint: point(rule.middle),
        maximum: point(rule.high),
      };
      break;
    }
    case "dataBar": {
      const format = range.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
      format.dataBar.positiveFormat.fillColor = colours[rule.colour];
      format.dataBar.barDirection = rule.rightToLeft
        ? Excel.ConditionalDataBarDirection.rightToLeft
        : Excel.ConditionalDataBarDirection.leftToRight;
      break;
    }
    case "formula": {
      const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = `=${rule.formula}`;
      if (rule.fill !== undefined) format.custom.format.fill.color = colours[rule.fill];
      if (rule.colour !== undefined) format.custom.format.font.color = colours[rule.colour];
      break;
    }
  }
}
