import type { FillModel, FontModel, LineModel } from "@offline-excel/xlsx/chart-model";
import { asFlag, asNumber, asText } from "../../protocol/arguments";
import type { HostObject, ScalarMember } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { ApiError } from "../../protocol/api-error";
import { asColour } from "../range/font-fill-type";

/** A piece of a chart's model, and how to say that it changed. */
export interface ChartPart<Model> {
  readonly model: Model;
  readonly changed: () => void;
}

export function partOf<Model extends object, Inner>(part: ChartPart<Model>, model: Inner): ChartPart<Inner> {
  return { model, changed: part.changed };
}

/** A property that is a field of the model, converted on the way in. */
export function field<Model, Name extends keyof Model>(
  name: Name,
  convert: (value: unknown) => Model[Name],
  absent?: unknown,
): ScalarMember<ChartPart<Model>> {
  return {
    get: ({ model }) => model[name] ?? absent ?? null,
    set: ({ model, changed }, value) => {
      model[name] = convert(value);
      changed();
    },
  };
}

export const font = defineClass<ChartPart<FontModel>>({
  name: "ChartFont",
  scalars: {
    Bold: field("bold", asFlag, false),
    Italic: field("italic", asFlag, false),
    Color: field("colour", asColour, "#000000"),
    Name: field("name", asText, "Calibri"),
    Size: field("size", asNumber, 10),
    Underline: {
      get: ({ model }) => (model.underline === true ? "Single" : "None"),
      set: ({ model, changed }, value) => {
        model.underline = asText(value).toLowerCase() !== "none";
        changed();
      },
    },
  },
});

/** The fill of whatever holds one. */
interface FillHolder {
  get: () => FillModel;
  set: (fill: FillModel) => void;
}

const fill = defineClass<FillHolder>({
  name: "ChartFill",
  methods: {
    Clear: (holder) => {
      holder.set("none");
      return undefined;
    },
    SetSolidColor: (holder, args) => {
      holder.set(asColour(args.value(0)));
      return undefined;
    },
  },
});

export function fillOf<Model, Name extends keyof Model>(
  part: ChartPart<Model>,
  name: Model[Name] extends FillModel ? Name : never,
): HostObject {
  const model = part.model as Record<Name, FillModel>;
  return fill({
    get: () => model[name],
    set: (value) => {
      model[name] = value;
      part.changed();
    },
  });
}

const LINE_STYLES = [
  "None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Grey25", "Grey50", "Grey75", "Automatic", "RoundDot",
]; // prettier-ignore

function lineStyle(value: unknown): string {
  const text = asText(value).toLowerCase();
  const found = LINE_STYLES.find((style) => style.toLowerCase() === text);
  if (found === undefined) throw new ApiError("InvalidArgument");
  return found;
}

/** ChartLineFormat and ChartBorder are the same but in name. */
const LINE_SCALARS: Readonly<Record<string, ScalarMember<ChartPart<LineModel>>>> = {
  Color: {
    get: ({ model }) => (model.colour === null || model.colour === "none" ? "#000000" : model.colour),
    set: ({ model, changed }, value) => {
      model.colour = asColour(value);
      if (model.style === "None") model.style = null;
      changed();
    },
  },
  LineStyle: {
    get: ({ model }) => model.style ?? (model.colour === "none" ? "None" : "Continuous"),
    set: ({ model, changed }, value) => {
      model.style = lineStyle(value);
      if (model.style !== "None" && model.colour === "none") model.colour = null;
      changed();
    },
  },
  Weight: field("weight", asNumber, 0.75),
};

const clearLine = {
  Clear: ({ model, changed }: ChartPart<LineModel>): undefined => {
    model.colour = "none";
    model.style = "None";
    changed();
    return undefined;
  },
};

export const line = defineClass<ChartPart<LineModel>>({
  name: "ChartLineFormat",
  scalars: LINE_SCALARS,
  methods: clearLine,
});
export const border = defineClass<ChartPart<LineModel>>({
  name: "ChartBorder",
  scalars: LINE_SCALARS,
  methods: clearLine,
});
