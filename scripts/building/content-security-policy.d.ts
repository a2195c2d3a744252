export function contentSecurityPolicy(options: { readonly localOffice: boolean }): string;
