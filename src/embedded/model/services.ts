import { defineType, type HostObject } from "../protocol/host-object";

/** Objects of the shell around a workbook; what they are told is taken note of and has no effect here. */
const internal = defineType<object>({
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => undefined },
});

const runtime = defineType<object>({
  name: "AppRuntimeService",
  methods: { SetAppRuntimeState: () => undefined },
});

const SERVICES: Readonly<Record<string, () => HostObject>> = {
  "Microsoft.InternalService.AddinInternalService": () => internal({}),
  "Microsoft.AppRuntime.AppRuntimeService": () => runtime({}),
};

export function services(name: string): HostObject | null {
  return SERVICES[name]?.() ?? null;
}
