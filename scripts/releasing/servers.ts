import { contentSecurityPolicy } from "../building/content-security-policy.js";

/** Who shows the pane in a frame: Excel on the web, from each of its addresses. */
const FRAMES =
  "frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com https://*.office365.com https://*.microsoft.com https://*.microsoft365.com https://*.sharepoint.com https://*.live.com https://*.cloud.microsoft";

/** Names with a hash never change their contents: kept for a year. All else is asked for each time. */
const HASHED = String.raw`\.[0-9a-f]{8}\.(js|woff2|wasm)(\.map)?$`;
const FOR_A_YEAR = "public, max-age=31536000, immutable";
const EACH_TIME = "no-cache";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  map: "application/json",
  xml: "application/xml",
  png: "image/png",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

export interface ServedSite {
  /** Path of the site on its server, "/" at both ends. */
  readonly path: string;
  /** Folder of the site's files on the server. */
  readonly folder: string;
  readonly localOffice: boolean;
}

/** Headers of every answer, but for how long it may be kept. */
export function headers({ localOffice }: Pick<ServedSite, "localOffice">): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": `${contentSecurityPolicy({ localOffice })}; ${FRAMES}`,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    // Excel fetches the list of functions; the files hold nothing of anybody's.
    "Access-Control-Allow-Origin": "*",
  };
}

/** Within a `server` block. `add_header` of an outer block does not hold in an inner one that has its own: each is written out. */
export function nginx(site: ServedSite): string {
  const lines = (cache: string, indent: string): string =>
    [...Object.entries(headers(site)), ["Cache-Control", cache] as const]
      .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
      .join("\n");
  return `location ${site.path} {
  alias ${site.folder}/;
${lines(EACH_TIME, "  ")}
  types {
${Object.entries(TYPES)
  .map(([ending, type]) => `    ${type} ${ending};`)
  .join("\n")}
  }

  location ~ "${HASHED}" {
${lines(FOR_A_YEAR, "    ")}
  }
}
`;
}

export function apache(site: ServedSite): string {
  const own = Object.entries(headers(site)).map(([name, value]) => `  Header always set ${name} "${value}"`);
  const types = Object.entries(TYPES).map(([ending, type]) => `  AddType ${type} .${ending}`);
  return `# Needs mod_headers and mod_alias.
Alias ${site.path.replace(/\/$/, "")} ${site.folder}
<Directory ${site.folder}>
  Require all granted
${own.join("\n")}
  Header always set Cache-Control "${EACH_TIME}"
${types.join("\n")}
  <FilesMatch "${HASHED}">
    Header always set Cache-Control "${FOR_A_YEAR}"
  </FilesMatch>
</Directory>
`;
}

/** web.config of the site's folder; needs the URL Rewrite module, which changes the answer's header by the file's name. */
export function iis(site: ServedSite): string {
  const escaped = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const own = Object.entries(headers(site)).map(
    ([name, value]) => `        <add name="${name}" value="${escaped(value)}" />`,
  );
  const types = Object.entries(TYPES).map(
    ([ending, type]) =>
      `      <remove fileExtension=".${ending}" />\n      <mimeMap fileExtension=".${ending}" mimeType="${type}" />`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
${own.join("\n")}
        <add name="Cache-Control" value="${EACH_TIME}" />
      </customHeaders>
    </httpProtocol>
    <staticContent>
${types.join("\n")}
    </staticContent>
    <rewrite>
      <outboundRules>
        <rule name="Names with a hash are kept for a year">
          <match serverVariable="RESPONSE_Cache-Control" pattern=".*" />
          <conditions>
            <add input="{REQUEST_URI}" pattern="${escaped(HASHED)}" />
          </conditions>
          <action type="Rewrite" value="${FOR_A_YEAR}" />
        </rule>
      </outboundRules>
    </rewrite>
  </system.webServer>
</configuration>
`;
}

/** For a bucket behind a network of caches: which headers go with which file, as data that any of their tools can read. */
export function bucket(site: ServedSite, files: readonly string[]): string {
  const hashed = new RegExp(HASHED);
  const listed = files.map((file) => ({
    file,
    headers: {
      ...headers(site),
      "Content-Type": TYPES[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream",
      "Cache-Control": hashed.test(file) ? FOR_A_YEAR : EACH_TIME,
    },
  }));
  return `${JSON.stringify(listed, null, 2)}\n`;
}
