import { installEngine } from "@offline-excel/excel-host/calculation/engine";
import { EmbeddedWorkbook } from "@offline-excel/excel-host/embedded-workbook";
import { unprotectAll } from "@offline-excel/excel-host/workbook/protection";
import { emptyWorkbook } from "@offline-excel/xlsx/new-workbook";
import { portableCodec } from "@offline-excel/xlsx/codec";
import { PROFILES, type ProfileName } from "@offline-excel/excel-host/profiles";
import type { EventEntry } from "@offline-excel/excel-host/workbook/event-entry";
import { announceDifferences } from "./announce-differences";
import type { AddInIdentity } from "./app-context";
import type { AddInFunctions } from "./add-in-source";

/** The workbook on the page, the Excel that it is open in, and who wants to know when it changes. */
export class OpenWorkbook {
  private current: EmbeddedWorkbook;
  private profileName: ProfileName;
  private functions: AddInFunctions | null = null;
  /** Whose pane is beside the workbook. */
  addIn: AddInIdentity & { readonly reference: string } = { name: "", domains: [], reference: "" };
  name = "Book1.xlsx";
  private readonly listeners = new Set<(entry: EventEntry) => void>();
  private readonly watchers = new Set<(opened: boolean) => void>();

  constructor(profile: ProfileName) {
    installEngine();
    this.profileName = profile;
    this.current = this.workbookOf(emptyWorkbook());
  }

  get workbook(): EmbeddedWorkbook {
    return this.current;
  }

  get profile(): ProfileName {
    return this.profileName;
  }

  private workbookOf(bytes: Uint8Array): EmbeddedWorkbook {
    const workbook = new EmbeddedWorkbook(bytes, portableCodec, {
      ...PROFILES[this.profileName],
      addIn: this.addIn.reference,
    });
    if (this.functions !== null) workbook.book.functions.define(this.functions.namespace, this.functions.file);
    return this.heard(workbook);
  }

  /** Whichever workbook is on the page, those who listen hear of it, and of no other. */
  private heard(workbook: EmbeddedWorkbook): EmbeddedWorkbook {
    workbook.listen((entry) => {
      if (workbook === this.current) for (const listener of this.listeners) listener(entry);
    });
    return workbook;
  }

  listen(listener: (entry: EventEntry) => void): void {
    this.listeners.add(listener);
  }

  /** Puts another state of the workbook in its place: pane and history stay, and an add-in hears what is different. */
  replace(workbook: EmbeddedWorkbook): void {
    const before = this.current.book;
    this.current = this.heard(workbook);
    announceDifferences(before, workbook.book);
    this.changed();
  }

  /** Throws RefusedWorkbook, and then the old workbook stays. */
  open(bytes: Uint8Array, name: string): void {
    this.current = this.workbookOf(bytes);
    this.name = name;
    this.tell(true);
  }

  openBlank(): void {
    this.open(emptyWorkbook(), "Book1.xlsx");
  }

  /** The same workbook in another Excel. */
  openIn(profile: ProfileName): void {
    if (PROFILES[this.profileName].protected) unprotectAll(this.current.book);
    const bytes = this.current.save();
    this.profileName = profile;
    this.open(bytes, this.name);
  }

  /** The add-in's own functions, for this workbook and those to come. */
  useFunctions(functions: AddInFunctions): void {
    this.functions = functions;
    this.current.book.functions.define(functions.namespace, functions.file);
  }

  watch(watcher: (opened: boolean) => void): void {
    this.watchers.add(watcher);
  }

  /** Cells, sheets or charts are no longer what they were. */
  changed(): void {
    this.tell(false);
  }

  private tell(opened: boolean): void {
    for (const watcher of this.watchers) watcher(opened);
  }
}
