/** Where `npm start` serves, and what manifest.xml says. */
export const DEVELOPMENT_URL = "https://localhost:3000/";

/**
 * The manifest for the site's address. A production build without an address gets none: one that points to localhost would
 * look right and fail on every other machine.
 */
export function manifestFor({ production, url, source }) {
  return withAddress({ production, url, files: { "manifest.xml": source } });
}

/** The custom functions' metadata, which Excel fetches by the manifest and which names their help pages in full. */
export function functionsFor({ production, url, sources }) {
  return withAddress({ production, url, files: sources });
}

function withAddress({ production, url, files }) {
  if (production && url === undefined) return [];
  const base = url === undefined ? DEVELOPMENT_URL : withSlash(url);
  if (!base.startsWith("https://")) throw new Error(`Office asks for https: ${base}`);
  return Object.entries(files).map(([to, from]) => ({
    from,
    to,
    transform: (content) => content.toString("utf8").replaceAll(DEVELOPMENT_URL, base),
  }));
}

function withSlash(url) {
  return url.endsWith("/") ? url : `${url}/`;
}
