import { installEngine } from "../calculation/engine";
import { EmbeddedWorkbook } from "../embedded-workbook";
import { emptyWorkbook } from "../new-workbook";
import { portableCodec } from "../package/codec";

/** The workbook on the page, and who wants to know when it changes. */
export class Session {
  private current: EmbeddedWorkbook;
  name = "Book1.xlsx";
  private readonly watchers = new Set<(opened: boolean) => void>();

  constructor() {
    installEngine();
    this.current = new EmbeddedWorkbook(emptyWorkbook(), portableCodec);
  }

  get workbook(): EmbeddedWorkbook {
    return this.current;
  }

  /** Throws RefusedWorkbook, and then the old workbook stays. */
  open(bytes: Uint8Array, name: string): void {
    this.current = new EmbeddedWorkbook(bytes, portableCodec);
    this.name = name;
    this.tell(true);
  }

  openBlank(): void {
    this.open(emptyWorkbook(), "Book1.xlsx");
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
