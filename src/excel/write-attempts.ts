import { AdapterError, codeOf } from "./adapter-error";
import { RESERVED_NAME } from "./existing-report";

/** How a write goes about what some Excels refuse. */
export interface WriteWay {
  /** Paper, margins, footers: on Windows they go through the printer's driver, and there may be no printer. */
  readonly setsPages: boolean;
  /** Names that no new sheet may have although no worksheet has them: those of chart sheets, which the API does not list. */
  readonly takenNames: readonly string[];
}

const USUAL: WriteWay = { setsPages: true, takenNames: [] };

/**
 * Writes, and once more in another way where Excel refused the page set-up or a sheet's name. Each attempt looks at the workbook
 * anew and cleans up behind itself; any other failure is thrown as it came.
 * @param wanted names of the sheets that the write may have to add
 */
export async function writeInSomeWay<Outcome>(
  context: Excel.RequestContext,
  wanted: readonly string[],
  attempt: (way: WriteWay) => Promise<Outcome>,
): Promise<Outcome> {
  for (let way = USUAL; ;) {
    try {
      return await attempt(way);
    } catch (error) {
      const next = await otherWay(context, wanted, way, error);
      if (next === null) throw error;
      way = next;
    }
  }
}

async function otherWay(
  context: Excel.RequestContext,
  wanted: readonly string[],
  way: WriteWay,
  error: unknown,
): Promise<WriteWay | null> {
  const place = placeOf(error);
  if (way.setsPages && /^(?:PageLayout|Headers?Footers?)/i.test(place)) return { ...way, setsPages: false };
  const isName = officeCodeOf(error) === "ItemAlreadyExists" || place.toLowerCase() === "worksheet.name";
  if (!isName || way.takenNames.length > 0) return null;
  const takenNames = await unlistedNames(context, wanted);
  return takenNames.length === 0 ? null : { ...way, takenNames };
}

/** Names that cannot be given although no worksheet bears them. */
async function unlistedNames(context: Excel.RequestContext, wanted: readonly string[]): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  const sheets = worksheets.load("items/name");
  await context.sync();
  const listed = new Set([RESERVED_NAME, ...sheets.items.map(({ name }) => name.toLowerCase())]);
  const taken: string[] = [];
  for (const name of wanted.filter((one) => !listed.has(one.toLowerCase()))) {
    const sheet = worksheets.add(name);
    try {
      await context.sync();
    } catch (error) {
      if (codeOf(error) !== "ItemAlreadyExists" && codeOf(error) !== "InvalidArgument") throw error;
      taken.push(name);
      continue;
    }
    sheet.delete();
    await context.sync();
  }
  return taken;
}

function officeCodeOf(error: unknown): string {
  return error instanceof AdapterError ? error.officeCode : codeOf(error);
}

/** The member that Excel names as the one that failed: "PageLayout.paperSize"; empty: it names none. */
function placeOf(error: unknown): string {
  const { debugInfo } = ((error instanceof AdapterError ? error.cause : error) ?? {}) as {
    readonly debugInfo?: { readonly errorLocation?: unknown };
  };
  return typeof debugInfo?.errorLocation === "string" ? debugInfo.errorLocation : "";
}
