/**
 * The policy of a page. Nothing is evaluated, nothing is loaded from elsewhere but office.js where it comes from Microsoft,
 * and no connection leaves the site: "Your ratings never leave the workbook" holds even against a fault of ours.
 */
export function contentSecurityPolicy({ localOffice }) {
  // Microsoft's CDN serves office.js; some of its files come from the older host.
  const microsoft = localOffice ? "" : " https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com";
  return [
    "default-src 'none'",
    `script-src 'self'${microsoft}`,
    // Fluent and, on the web, office.js make style elements at run time.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
