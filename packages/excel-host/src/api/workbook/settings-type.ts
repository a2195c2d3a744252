import { ApiError } from "../../protocol/api-error";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import type { Settings } from "../../workbook/settings";

interface SettingTarget {
  readonly settings: Settings;
  readonly key: string;
}
interface SettingsTarget {
  readonly settings: Settings;
}

const setting = defineClass<SettingTarget>({
  name: "Setting",
  identity: ({ key }) => key,
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ settings, key }) => settings.all().get(key) ?? null,
      set: ({ settings, key }, value) => {
        settings.all().set(key, value);
        settings.save();
      },
    },
  },
  methods: {
    Delete: ({ settings, key }) => {
      settings.all().delete(key);
      settings.save();
      return undefined;
    },
  },
});

function find({ settings }: SettingsTarget, key: string): HostObject | null {
  return settings.all().has(key) ? setting({ settings, key }) : null;
}

export const settingCollection = defineClass<SettingsTarget>({
  name: "SettingCollection",
  items: ({ settings }) => [...settings.all().keys()].map((key) => setting({ settings, key })),
  methods: {
    Add: ({ settings }, args) => {
      const key = args.text(0);
      settings.all().set(key, args.value(1));
      settings.save();
      return setting({ settings, key });
    },
    GetCount: ({ settings }) => new Scalar(settings.all().size),
    GetItem: (target, args) => {
      const found = find(target, args.text(0));
      if (found === null) throw new ApiError("ItemNotFound");
      return found;
    },
    GetItemOrNullObject: (target, args) => find(target, args.text(0)),
  },
});
