/** What office.js offers to the code of custom functions; @types/office-js leaves it out. */
export interface CustomFunctionsRuntime {
  readonly associate: (id: string, code: (...values: readonly unknown[]) => unknown) => void;
  /** The message is shown in a cell for #VALUE! and #N/A only. */
  readonly Error: new (code: string, message?: string) => Error;
}

/** Handed over after the arguments. */
export interface Invocation {
  /** Of each argument that is a reference, "Sheet1!A1:B9". */
  readonly parameterAddresses?: readonly (string | null | undefined)[] | null;
}

/** null: an Excel without custom functions, as on an iPad. */
export function customFunctionsRuntime(): CustomFunctionsRuntime | null {
  return (globalThis as { readonly CustomFunctions?: CustomFunctionsRuntime }).CustomFunctions ?? null;
}
