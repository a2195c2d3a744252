import type { EmbeddedWorkbook } from "@offline-excel/excel-host/embedded-workbook";

/** An add-in's name, and the origins that its dialogs may show. */
export interface AddInIdentity {
  readonly name: string;
  readonly domains: readonly string[];
}

/** What a host tells an add-in at its start; the client fails to start where a field of these is missing. */
export function appContext(
  workbook: EmbeddedWorkbook,
  addIn: AddInIdentity,
  locale: string,
  page: string,
  id: string,
): unknown {
  const { profile } = workbook.book;
  return {
    _id: id,
    _appName: 16,
    _appVersion: "16.0",
    _appMinorVersion: 1,
    _hostFullVersion: "16.0.17000.20000",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: page,
    _clientMode: profile.readOnly ? 0 : 1,
    _settings: [...workbook.settings.all()].map(([name, value]) => [name, JSON.stringify(value)]),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "workbench",
    _appInstanceId: id,
    _requirementMatrix: JSON.stringify({
      ExcelApi: profile.api,
      DialogApi: "1.2",
      RichApiRuntime: "1.2",
      RichApiRuntimeFlag: "1.2",
      Settings: "1.1",
      AddinCommands: "1.1",
      SharedRuntime: "1.1",
      CustomFunctionsRuntime: "1.4",
      CustomFunctions: "1.9",
    }),
    _addinName: addIn.name,
    _appDomains: [...new Set([location.origin, ...addIn.domains])],
    _dialogRequirementMatrix: "",
    _featureGates: {},
    _initialDisplayMode: 2,
    _clientWindowHeight: 800,
    _clientWindowWidth: 1200,
    _wacHostEnvironment: "0",
  };
}
