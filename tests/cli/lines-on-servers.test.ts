import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LinesDatabase } from "../../src/cli/lines/database";
import { type ReadSources, readSources } from "../../src/cli/lines/lines-of-sources";
import { readFiles, readLinesOf } from "../../src/cli/lines/open-sources";
import { openServer } from "../../src/cli/lines/postgresql";
import { RefusedLines } from "../../src/cli/lines/refused-lines";
import { serverAddress } from "../../src/cli/lines/server-address";
import { postgresqlPrograms, startServers, type TestServers } from "./postgresql-servers";
import { runReportCommand, temporaryFolder } from "./run-command";

const programs = postgresqlPrograms();
const folder = temporaryFolder();
const none = { mapping: null, period: null };
const quiet = (): void => undefined;

/** Lines of two years, the same for the servers and for a file. */
const LINES = Array.from({ length: 3000 }, (_, index) => ({
  month: `2024-${String(1 + (index % 4)).padStart(2, "0")}`,
  customer: `Customer ${(index * 7) % 13}`,
  product: `P${index % 5}`,
  order: `O${Math.floor(index / 3)}`,
  sales: (((index * 37) % 1000) + (index % 100) / 100 - 40).toFixed(2),
  cogs: (((index * 11) % 500) / 2).toFixed(2),
}));

describe.skipIf(programs === null)(
  programs === null ? "PostgreSQL (skipped: Debian's package is not installed)" : "PostgreSQL on three servers",
  () => {
    let servers: TestServers;
    const source = (table: string): string =>
      `postgresql://tester@127.0.0.1:${servers.ports[0]}/postgres?table=${table}`;

    beforeAll(async () => {
      servers = await startServers(programs ?? "", 3);
      const values = LINES.map(
        (one) => `('${one.month}','${one.customer}','${one.product}','${one.order}',${one.sales},${one.cogs})`,
      );
      const columns = `"Period" text, "Customer" text, "Product" text, "Order No" text, "Net sales" numeric(12,2), "COGS" double precision`;
      for (const worker of [1, 2]) {
        servers.sql(
          worker,
          `create table lines (${columns}); insert into lines select * from (values ${values.join(",")}) v where column1 ${worker === 1 ? "<=" : ">"} '2024-02'; analyze lines;`,
        );
      }
      servers.sql(
        0,
        `create extension postgres_fdw;
        ${[1, 2]
          .map(
            (
              worker,
            ) => `create server w${worker} foreign data wrapper postgres_fdw options (host '127.0.0.1', port '${servers.ports[worker]}', dbname 'postgres', async_capable 'true', use_remote_estimate 'true');
        create user mapping for tester server w${worker} options (user 'tester');`,
          )
          .join("\n")}
        create schema "Sales 1";
        create table "Sales 1"."Lines" (${columns}) partition by list ("Period");
        create foreign table w1 partition of "Sales 1"."Lines" for values in ('2024-01','2024-02') server w1 options (table_name 'lines');
        create foreign table w2 partition of "Sales 1"."Lines" for values in ('2024-03','2024-04') server w2 options (table_name 'lines');
        create table text_amounts ("Customer" text, "Sales" text);
        insert into text_amounts values ('A','1.234,50'),('B','12,5 €'),('C','oops'),('A','-3');
        create role reader login; create table secret (customer text, sales numeric);`,
      );
    });
    afterAll(() => {
      servers.end();
    });

    test("gives the totals that the same lines give from a file", async () => {
      const file = join(folder, "lines.csv");
      const head = "Period,Customer,Product,Order No,Net sales,COGS";
      writeFileSync(file, [head, ...LINES.map((one) => Object.values(one).join(","))].join("\n"));
      const [ofServer, ofFile] = [
        await readLinesOf([source("Sales 1.Lines")], none, quiet),
        await readFiles([file], none, quiet),
      ];
      expect(ofServer.analysed.totals.views).toEqual(ofFile.analysed.totals.views);
      expect(ofServer.analysed.totals.orderSizeBands).toEqual(ofFile.analysed.totals.orderSizeBands);
      expect(ofServer.analysed.readings[0]?.used).toBe(3000);
    });

    /** Reads the partitioned table, with something done before each statement. */
    async function readWith(
      before: (database: LinesDatabase, index: number, sql: string, values: readonly string[]) => Promise<void> | void,
    ): Promise<ReadSources> {
      const address = serverAddress(source("Sales 1.Lines"));
      if (address === null || address === "password") throw new Error("no address");
      const { database, table } = await openServer(source("Sales 1.Lines"), address);
      let index = 0;
      const watched: LinesDatabase = {
        ...database,
        rows: async (statement) => {
          await before(database, index, statement.sql, statement.values);
          index += 1;
          return database.rows(statement);
        },
      };
      try {
        return await readSources(watched, [table], none, quiet);
      } finally {
        await database.close();
      }
    }

    test("lets the workers add up: the plan of every view aggregates on both of them at once", async () => {
      const plans: string[] = [];
      await readWith(async (database, _, sql, values) => {
        if (!/select cast\(part as varchar\), (customer|product)|\) select customer, period/.test(sql)) return;
        const plan = await database.rows({ sql: `explain (verbose) ${sql}`, values });
        plans.push(plan.map(([line]) => line).join("\n"));
      });
      // Two views, product by customer, and purchases by period.
      expect(plans).toHaveLength(4);
      for (const plan of plans) {
        expect(plan.match(/Relations: Aggregate on/g)).toHaveLength(2);
        expect(plan.match(/Async Foreign Scan/g)).toHaveLength(2);
      }
    });

    test("gives one sentence when a worker stops in the middle", async () => {
      const reading = readWith((_, index) => {
        if (index === 6) servers.stop(2);
      });
      const error = await reading.then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(RefusedLines);
      expect((error as RefusedLines).sentence[0]).toBe("lines.no-worker");
    });

    test("writes no file while a worker is stopped, and the report once it runs again", () => {
      const out = join(folder, "out.xlsx");
      const given = ["--out", out, "--lines", source("Sales 1.Lines"), "--language", "en"];
      const stopped = runReportCommand(...given);
      expect(stopped.status).toBe(1);
      expect(stopped.lines.at(-1)).toMatch(
        /^A part of the lines of 127\.0\.0\.1:\d+ lies on a server that does not answer/,
      );
      expect(existsSync(out)).toBe(false);
      servers.start(2);
      expect(runReportCommand(...given).lines.at(-1)).toMatch(/^2 sheets written to out\.xlsx/);
      expect(existsSync(out)).toBe(true);
    });

    test("reads amounts that are texts, and names those that are none", async () => {
      const { analysed } = await readLinesOf([source("text_amounts")], none, quiet);
      expect(analysed.totals.total.netRevenue).toBe(1244);
      expect(analysed.findings.filter(({ code }) => code === "amount-not-a-number").map(({ value }) => value)).toEqual([
        "oops",
      ]);
    });

    test.each([
      ["postgres?table=nowhere", "lines.no-table"],
      ["nowhere?table=lines", "lines.no-database"],
    ])("says what is not there: %s", async (rest, key) => {
      const reading = readLinesOf([`postgresql://tester@127.0.0.1:${servers.ports[0]}/${rest}`], none, quiet);
      await expect(reading).rejects.toMatchObject({ sentence: [key, expect.anything()] });
    });

    test("says that a table may not be read", async () => {
      servers.sql(0, "grant select (customer) on secret to reader");
      const reading = readLinesOf(
        [`postgresql://reader@127.0.0.1:${servers.ports[0]}/postgres?table=secret`],
        none,
        quiet,
      );
      await expect(reading).rejects.toBeInstanceOf(RefusedLines);
    });
  },
);

test("a server that says nothing is given up with one sentence", async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const address = silent.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const source = `postgresql://a@127.0.0.1:${port}/b?table=c`;
  const asked = serverAddress(source);
  if (asked === null || asked === "password") throw new Error("no address");
  await expect(openServer(source, asked, 200)).rejects.toMatchObject({
    sentence: ["lines.no-server", expect.anything()],
  });
  silent.close();
});

test("an address with a password is refused and not repeated", () => {
  const { status, lines } = runReportCommand(
    "--out",
    join(folder, "x.xlsx"),
    "--lines",
    "postgresql://me:hush@db/x?table=t",
  );
  expect(status).toBe(2);
  expect(lines.at(-1)).toContain("PGPASSWORD");
  expect(lines.join("\n")).not.toContain("hush");
});
