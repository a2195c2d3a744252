import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checksums, filesBelow, sha256, zipOf } from "../../scripts/releasing/archive";
import { billOfMaterials } from "../../scripts/releasing/bill-of-materials";
import { bundledPackages, packageFolders } from "../../scripts/releasing/bundled-packages";
import { licenceNotices } from "../../scripts/releasing/licences";
import { releaseNotes } from "../../scripts/releasing/release-notes";
import { apache, bucket, headers, iis, nginx } from "../../scripts/releasing/servers";
import { localCertificate } from "../../scripts/serving/certificate";
import { ROOT } from "../cli/run-command";

const FILES = {
  "taskpane.html": "text/html",
  "functions.js": "text/javascript",
  "functions.json": "application/json",
  "manifest.xml": "application/xml",
  "icons/hamrasta-32.png": "image/png",
  "react.0123abcd.js": "text/javascript",
  "Vazirmatn[wght].0123abcd.woff2": "font/woff2",
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "release-"));
  for (const file of Object.keys(FILES)) {
    mkdirSync(path.dirname(path.join(folder, "site", file)), { recursive: true });
    writeFileSync(path.join(folder, "site", file), file);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the archive", () => {
  test("has the same bytes whenever it is made", () => {
    const site = path.join(folder, "site");
    const again = () => sha256(zipOf(site, filesBelow(site), "hamrasta"));
    expect(again()).toBe(again());
  });

  test.skipIf(spawnSync("sha256sum", ["--version"]).status !== 0)(
    "has checksums that sha256sum finds right (skipped where there is none)",
    () => {
      const site = path.join(folder, "site");
      const { status } = spawnSync("sha256sum", ["--check", "-"], {
        cwd: site,
        input: checksums(site, filesBelow(site)),
      });
      expect(status).toBe(0);
    },
  );
});

describe("what is said of others' packages", () => {
  const modules = ["react/index.js", "@fluentui/react-tabs/lib/index.js", "react/jsx-runtime.js"].map((file) => ({
    nameForCondition: path.join(ROOT, "node_modules", file),
  }));
  const inner = { modules: [{ nameForCondition: path.join(ROOT, "node_modules/scheduler/index.js") }] };
  const packages = bundledPackages(packageFolders({ modules: [...modules, inner] }, ROOT));

  test("names each that has a module in the site, once, those within joined modules too", () => {
    expect(packages.map(({ name }) => name)).toEqual(["@fluentui/react-tabs", "react", "scheduler"]);
  });

  test("keeps the licence that each brings", () => {
    const notices = licenceNotices(packages);
    for (const { name, version } of packages) expect(notices).toContain(`${name} ${version}`);
    expect(notices).toContain("Copyright (c) Meta Platforms");
  });

  test("is a CycloneDX bill of materials with exactly those, the same each time", () => {
    const bill = billOfMaterials(ROOT, packages);
    const { bomFormat, components } = JSON.parse(bill) as {
      readonly bomFormat: string;
      readonly components: readonly { readonly name: string }[];
    };
    expect(bomFormat).toBe("CycloneDX");
    expect(components.map(({ name }) => name).sort()).toEqual(packages.map(({ name }) => name));
    expect(billOfMaterials(ROOT, packages)).toBe(bill);
  });

  test("stops a release where a package is in no lock file", () => {
    const unknown = [{ name: "no-such-package", version: "1.0.0", licence: "MIT", texts: [] }];
    expect(() => billOfMaterials(ROOT, unknown)).toThrow("no-such-package@1.0.0");
  });
});

test("the notes of a release are what the changelog says of its version", () => {
  expect(releaseNotes("# Changelog\n\n## 2.0.0\n\n- New.\n\n## 1.0.0\n\n- Old.\n", "1.0.0")).toBe(
    "# Hamrasta 1.0.0\n\n- Old.\n",
  );
  expect(() => releaseNotes("# Changelog\n", "1.0.0")).toThrow("1.0.0");
});

const NGINX = ["nginx", "/usr/sbin/nginx"].find((program) => spawnSync(program, ["-v"]).status === 0);
const SITE = { path: "/hamrasta/", folder: "/srv/hamrasta", localOffice: false };

describe("servers", () => {
  test.each([
    ["nginx", nginx(SITE)],
    ["Apache", apache(SITE)],
    ["IIS", iis(SITE)],
    ["a bucket", bucket(SITE, Object.keys(FILES))],
  ])("%s gets every header, a year for names with a hash and none for pages", (_name, text) => {
    const plain = text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    for (const value of Object.values(headers(SITE))) expect(plain).toContain(value);
    expect(plain).toContain("max-age=31536000");
    expect(plain).toContain("no-cache");
  });

  describe.skipIf(NGINX === undefined)("nginx itself (skipped where there is none)", () => {
    let port = 0;
    let server: ReturnType<typeof spawn> | null = null;
    beforeAll(async () => {
      port = await freePort();
      const { key, cert } = await localCertificate(path.join(ROOT, ".certificates"));
      const at = (name: string): string => path.join(folder, name);
      writeFileSync(at("key.pem"), key);
      writeFileSync(at("cert.pem"), cert);
      writeFileSync(at("site.conf"), nginx({ ...SITE, folder: path.join(folder, "site") }));
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
        (kind) => `${kind}_temp_path ${at(kind)};`,
      );
      writeFileSync(
        at("nginx.conf"),
        `daemon off; master_process off; pid ${at("pid")}; error_log stderr notice; events {}
http { access_log off; ${temporary.join(" ")} server { listen 127.0.0.1:${port} ssl; ssl_certificate ${at("cert.pem")};
ssl_certificate_key ${at("key.pem")}; include ${at("site.conf")}; } }`,
      );
      server = spawn(NGINX ?? "", ["-p", folder, "-c", at("nginx.conf")]);
      await new Promise<void>((resolve, reject) => {
        let said = "";
        server?.stderr?.on("data", (chunk: Buffer) => {
          said += chunk.toString("utf8");
          if (said.includes("event method") || said.includes("using the")) resolve();
        });
        server?.once("exit", () => {
          reject(new Error(said));
        });
      });
    });
    afterAll(() => {
      server?.removeAllListeners("exit");
      server?.kill("SIGTERM");
    });

    test.each(Object.entries(FILES))("gives %s with its type and all headers", async (file, type) => {
      const answer = await asked(`https://localhost:${port}/hamrasta/${encodeURI(file)}`);
      expect(answer.status).toBe(200);
      expect(answer.headers["content-type"]).toBe(type);
      for (const [name, value] of Object.entries(headers(SITE)))
        expect([name, answer.headers[name.toLowerCase()]]).toEqual([name, value]);
      const isHashed = file.includes(".0123abcd.");
      expect(answer.headers["cache-control"]).toBe(isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    });
  });
});

test("the command refuses an address without https", () => {
  const tsx = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const { status, stderr } = spawnSync(process.execPath, [tsx, "scripts/release.ts", "--url", "http://example.org/"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toContain("--url https://");
  expect(existsSync(path.join(ROOT, "release"))).toBe(false);
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  });
}

function asked(url: string): Promise<{ readonly status: number; readonly headers: Readonly<Record<string, unknown>> }> {
  return new Promise((resolve, reject) => {
    get(url, { agent: new Agent({ rejectUnauthorized: false }), family: 4 }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    }).on("error", reject);
  });
}
