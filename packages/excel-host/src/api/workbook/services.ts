import { defineType, type HostObject } from "../../protocol/host-object";
import { customFunctionsService } from "./custom-functions-type";
import type { BookTarget } from "../objects";

/** Objects of the shell around a workbook; what they are told is taken note of and has no effect here. */
const internal = defineType<object>({
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => undefined },
});

const runtime = defineType<object>({
  name: "AppRuntimeService",
  methods: { SetAppRuntimeState: () => undefined },
});

const SERVICES: Readonly<Record<string, (target: BookTarget) => HostObject>> = {
  "Microsoft.InternalService.AddinInternalService": internal,
  "Microsoft.AppRuntime.AppRuntimeService": runtime,
  "Microsoft.ExcelServices.CustomFunctions": customFunctionsService,
};

export function service(name: string, target: BookTarget): HostObject | null {
  return SERVICES[name]?.(target) ?? null;
}
