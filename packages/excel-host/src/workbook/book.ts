import { stretchesOf } from "@offline-excel/xlsx/cell-columns";
import type { Bounds } from "@offline-excel/xlsx/cell-store";
import type { WorkbookFile } from "@offline-excel/xlsx/workbook-file";
import { type Element, attribute } from "@offline-excel/xlsx/xml";
import { WorkbookError } from "./workbook-error";
import type { EventEntry } from "./event-entry";
import { openAt, openingTab, selectTab } from "./active-tab";
import { type BookCharts, openCharts } from "./charts";
import { CustomFunctions } from "../calculation/custom-functions";
import { Sheet } from "./sheet";
import { SheetNames } from "./sheet-names";
import { type Table, readTables } from "./table";

/** An area somewhere in the workbook. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Bounds;
}

/** Something that follows its cells when rows and columns come and go. */
export interface Follower {
  readonly sheet: Sheet;
  moveRows: (at: number, count: number) => void;
  moveColumns: (at: number, count: number) => void;
}

export interface Profile {
  /** The newest ExcelApi requirement set that is advertised: "1.9". */
  readonly api: string;
  /** Limits of Excel on the web: 5 MB a request and a response, 5 million cells a read. */
  readonly payloadLimits: boolean;
  readonly readOnly: boolean;
  /** A person is typing into a cell: every request fails. */
  readonly cellEditing: boolean;
  /** Every sheet and the order of the sheets are protected when the workbook is opened. */
  readonly protected: boolean;
  readonly platform: "web" | "desktop";
  /** Windows sets a page up through the printer's driver: without a printer it refuses the paper. */
  readonly printer: boolean;
  /** Milliseconds that each answer takes on its way. */
  readonly latency: number;
  /** The id under which workbooks keep the add-in's settings, where they keep none yet. */
  readonly addIn: string;
}

export const STANDARD_PROFILE: Profile = {
  api: "1.17",
  payloadLimits: false,
  readOnly: false,
  cellEditing: false,
  protected: false,
  platform: "web",
  printer: true,
  latency: 0,
  addIn: "add-in",
};

/** The open workbook: the file, what is made of it, and what happens to it. */
export class Book {
  readonly file: WorkbookFile;
  readonly profile: Profile;
  readonly sheets: Sheet[];
  readonly tables: Table[];
  readonly charts: BookCharts;
  readonly listeners = new Set<(entry: EventEntry) => void>();
  /** Cells written since the last calculation. */
  readonly written: Place[] = [];
  /** Cells written since the names of table columns were compared with their headings. */
  readonly unreadHeadings: Place[] = [];
  /** Functions that an add-in brings. */
  readonly functions = new CustomFunctions((entry) => {
    for (const listener of this.listeners) listener(entry);
  });
  /** Workbooks that clients made, as base64; null: a blank one. */
  private readonly created: (string | null)[] = [];
  /** Called with a workbook that is to be opened beside this one. */
  onCreated: (base64: string | null) => void = () => undefined;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  dirty = false;
  private activeSheet: Sheet;
  /** Where the file says that it opens, and what that is here. */
  private openingTab: Element | undefined;
  private openedAt: Sheet;
  private readonly selections = new Map<Sheet, Bounds>();
  private readonly followerSources: (() => Iterable<Follower>)[] = [];

  constructor(file: WorkbookFile, profile: Profile) {
    this.file = file;
    this.profile = profile;
    this.sheets = file.sheets.map((sheet) => new Sheet(sheet));
    this.tables = this.sheets.flatMap((sheet) => readTables(file.parts, sheet));
    this.charts = openCharts(file.parts, this.sheets);
    this.openingTab = openingTab(file);
    this.openedAt = this.activeSheet = this.savedActiveSheet();
    for (const sheet of this.sheets) {
      for (const area of stretchesOf(sheet.file.content.uncalculated)) this.written.push({ sheet, area });
    }
  }

  private savedActiveSheet(): Sheet {
    const name = this.openingTab?.getAttribute("name");
    const visible = this.sheets.find((sheet) => sheet.file.visibility === "visible") ?? this.sheets[0];
    const found = this.sheets.find((sheet) => sheet.name === name) ?? visible;
    if (found === undefined) throw new WorkbookError("fault");
    return found;
  }

  /** The file will open where the workbook is now: at the active sheet, at whatever place it stands. */
  keepActiveSheet(): void {
    const same = this.activeSheet === this.openedAt;
    const tab = same ? this.openingTab : this.file.elementOf(this.activeSheet.file);
    if (tab !== undefined) openAt(this.file, tab);
    if (!same) selectTab(this.file, this.sheets, this.activeSheet);
    [this.openingTab, this.openedAt] = [tab, this.activeSheet];
  }

  get active(): Sheet {
    return this.activeSheet;
  }

  activate(sheet: Sheet): void {
    if (sheet === this.activeSheet) return;
    if (sheet.file.visibility !== "visible") throw new WorkbookError("not-possible");
    const before = this.activeSheet;
    this.activeSheet = sheet;
    this.emit(EVENT.deactivated, before.id, { worksheetId: before.id });
    this.emit(EVENT.activated, sheet.id, { worksheetId: sheet.id });
  }

  selection(sheet: Sheet): Bounds {
    return this.selections.get(sheet) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  }

  select(sheet: Sheet, area: Bounds, address: string): void {
    this.selections.set(sheet, area);
    this.activate(sheet);
    this.emit(EVENT.selectionChanged, sheet.id, { address, worksheetId: sheet.id });
  }

  findSheet(key: string): Sheet | null {
    const folded = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === folded) ?? null;
  }

  addSheet(name: string | null): Sheet {
    if (name !== null) SheetNames.check(name, this.sheetNames());
    const sheet = new Sheet(this.file.addSheet(name ?? SheetNames.free(this.sheetNames())));
    this.sheets.push(sheet);
    this.dirty = true;
    this.emit(EVENT.sheetAdded, "Workbook", { worksheetId: sheet.id, source: "Local" });
    return sheet;
  }

  /** Gives its number. */
  createWorkbook(base64: string | null): number {
    return this.created.push(base64) - 1;
  }

  openCreated(number: number): void {
    const base64 = this.created[number];
    if (base64 === undefined) throw new WorkbookError("not-found");
    this.onCreated(base64);
  }

  /** Every tab's name, chart sheets included. */
  sheetNames(): string[] {
    return this.file.sheetElements().map((element: Element) => attribute(element, "name") ?? "");
  }

  /** Tells that cells were written: they are calculated from, and clients hear of it. */
  wrote(sheet: Sheet, area: Bounds): void {
    sheet.file.touch();
    this.written.push({ sheet, area });
    if (this.tables.length > 0) this.unreadHeadings.push({ sheet, area });
    this.dirty = true;
  }

  /** Sends an event to the object's handlers and to those of the collection. */
  emit(type: number, target: string, args: Readonly<Record<string, unknown>>): void {
    const message = JSON.stringify(args);
    for (const to of target === "Workbook" ? [target] : [target, "Workbook"]) {
      for (const listener of this.listeners) listener({ category: 65536, type, target: to, message });
    }
  }

  addFollowers(source: () => Iterable<Follower>): void {
    this.followerSources.push(source);
  }

  *followers(sheet: Sheet): Iterable<Follower> {
    for (const source of this.followerSources) {
      for (const follower of source()) if (follower.sheet === sheet) yield follower;
    }
  }
}

/** Event numbers on the wire. */
export const EVENT = {
  dataChanged: 10,
  activated: 11,
  deactivated: 12,
  sheetAdded: 13,
  selectionChanged: 14,
  sheetDeleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  chartAdded: 50,
  chartDeleted: 53,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;
