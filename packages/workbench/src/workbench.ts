import { recalculate } from "@offline-excel/excel-host/calculation/recalculation";
import { areaName, cellName, parseArea } from "@offline-excel/xlsx/address";
import { CellActions } from "./cell-actions";
import { ChartLayer } from "./chart-layer";
import { fetchAddIn, fetchFunctions } from "./add-in-source";
import { frameName } from "./channel";
import { ChoiceList } from "./choice-list";
import { listenToClipboard } from "./clipboard";
import { Conversation, PANE_RUNTIME } from "./conversation";
import { Editor } from "./editor";
import { EditHistory } from "./edit-history";
import { element } from "./elements";
import { FileCommands } from "./file-commands";
import { FocusRound } from "./focus-round";
import { formulaBar } from "./formula-bar";
import { FunctionFile } from "./function-file";
import { Grid } from "./grid";
import { GridPointer } from "./grid-pointer";
import { listenToKeys } from "./keyboard";
import type { ProfileName } from "@offline-excel/excel-host/profiles";
import { NoteBox } from "./note-box";
import { PaneFrame } from "./pane-frame";
import type { AddIn, RibbonButton } from "./manifest";
import type { PageSettings } from "./page-settings";
import { ribbonControl } from "./ribbon";
import { OpenWorkbook } from "./open-workbook";
import { SheetTabs } from "./sheet-tabs";
import { type PageLanguage, type Words, wordsOf } from "./words";

/** The page: ribbon, grid, tabs, and the pane beside them. */
export class Workbench {
  private readonly language: PageLanguage;
  private readonly words: Words;
  private readonly opened: OpenWorkbook;
  private readonly grid: Grid;
  private readonly charts: ChartLayer;
  private readonly tabs: SheetTabs;
  private readonly editor: Editor;
  private readonly cells: CellActions;
  private readonly edits: EditHistory;
  private readonly choices: ChoiceList;
  private readonly notes: NoteBox;
  /** Of the active cell. */
  private note: string | null = null;
  private readonly pane: PaneFrame;
  private readonly conversation: Conversation;
  private readonly bar: HTMLElement;
  private readonly nameBox: HTMLInputElement;
  private readonly formula: HTMLInputElement;
  private readonly status = element("p", { class: "status", role: "status" });
  private readonly files: FileCommands;
  private readonly ribbon: HTMLElement;
  private readonly settings: PageSettings;
  private addIn: AddIn | null = null;
  private functionFile: FunctionFile | null = null;
  private drawing = false;

  constructor(language: PageLanguage, profile: ProfileName, settings: PageSettings) {
    this.language = language;
    this.settings = settings;
    this.opened = new OpenWorkbook(profile);
    this.edits = new EditHistory(this.opened);
    this.words = wordsOf(language);
    const { words } = this;
    this.files = new FileCommands(this.opened, language, settings.samples ?? {}, words, (text) => {
      this.say(text);
    });
    const bar = formulaBar(words);
    this.bar = bar.node;
    this.nameBox = bar.nameBox;
    this.formula = bar.formula;
    this.ribbon = element("div", { class: "ribbon-commands", role: "group", "aria-label": words.ribbon });
    this.grid = new Grid(words.worksheet, {
      select: () => {
        this.selected();
      },
      edit: (text) => {
        this.editor.open(text);
      },
    });
    new GridPointer(this.grid);
    this.editor = new Editor(this.opened, this.grid, this.edits, this.formula, words.formulaBar);
    this.cells = new CellActions(this.opened, this.grid, this.edits);
    this.choices = new ChoiceList(this.grid, this.cells, words.choose);
    this.notes = new NoteBox(this.grid);
    this.charts = new ChartLayer(this.grid.over);
    this.tabs = new SheetTabs(words.sheets, (sheet) => {
      this.opened.workbook.book.activate(sheet);
      this.opened.changed();
    });
    this.pane = new PaneFrame(words.pane, words.paneWidth);
    this.conversation = new Conversation(this.opened, this.edits, () => this.pane.frame, this.frameWords);
  }

  private get locale(): string {
    return this.language === "fa" ? "fa-IR" : "en-US";
  }

  private get frameWords(): { readonly locale: string; readonly close: string } {
    return { locale: this.locale, close: this.words.closeDialog };
  }

  async start(): Promise<void> {
    this.build();
    this.opened.watch((opened) => {
      if (opened) {
        this.edits.forget();
        this.reloadPane();
      }
      this.schedule();
    });
    this.editor.onMove = (row, column) => {
      this.goTo(row, column);
    };
    listenToKeys(this.grid, this.editor, {
      sheet: () => this.opened.workbook.book.active,
      goTo: (row, column) => {
        this.goTo(row, column);
      },
      extend: (row, column) => {
        const from = this.grid.selection;
        const area = {
          row: from.row,
          column: from.column,
          rows: Math.max(1, row - from.row + 1),
          columns: Math.max(1, column - from.column + 1),
        };
        this.grid.goTo(area);
        this.selected();
      },
      nextSheet: (step) => {
        this.tabs.step(step);
      },
      cells: this.cells,
      choose: () => this.choices.open(),
      undo: () => {
        this.goBack("undo");
      },
      redo: () => {
        this.goBack("redo");
      },
    });
    this.grid.drawOver = (layout, x, y) => {
      this.charts.place(this.opened.workbook.book.active, layout, x, y);
    };
    this.grid.onResize = (kind, first, count, points) => {
      this.cells.setSize(kind, first, count, points);
    };
    listenToClipboard(this.grid.node, this.cells, {
      copied: () => {
        this.say(`${this.words.copied}: ${this.cells.selectionName()}`);
      },
      pasted: () => {
        this.selected();
      },
    });
    this.goRound();
    // The pane is loaded with the workbook, so that its page is known by then.
    await this.loadAddIn();
    await this.files.openFirst();
    if (this.addIn === null && this.settings.manifest !== undefined) this.say(this.words.noManifest);
  }

  private build(): void {
    const { words } = this;
    this.nameBox.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.goToName(this.nameBox.value);
    });
    const main = element("main", { class: "book" }, this.bar, this.grid.node, this.tabs.node);
    document.body.append(
      this.files.node,
      element("div", { class: "ribbon" }, this.ribbon),
      element("div", { class: "stage" }, main, this.pane.node),
      this.status,
    );
    document.title = words.title;
    this.files.acceptDrops();
  }

  /** The ways from part to part by keys: F6, and Tab out of the pane, which office.js leaves to its host. */
  private goRound(): void {
    const { grid, tabs, pane, ribbon } = this;
    const round = new FocusRound([
      { node: grid.node, first: () => grid.node },
      { node: tabs.node, first: () => tabs.node.querySelector<HTMLElement>('[aria-selected="true"]') },
      { node: pane.node, first: () => pane.frame },
      { node: ribbon, first: () => ribbon.querySelector("button") },
    ]);
    round.listen(window);
    pane.onLoad = (frame) => {
      round.listen(frame);
    };
    this.conversation.onLeave = (how) => {
      if (how === "tab") document.querySelector<HTMLElement>("header.top button")?.focus();
      else if (how === "shift-tab") pane.focusHandle();
      else round.move(how === "f6" ? 1 : -1);
    };
  }

  private async loadAddIn(): Promise<void> {
    const addIn = await fetchAddIn(this.settings, this.locale).catch(() => null);
    if (addIn === null) return;
    this.addIn = addIn;
    const { name, id, domains, functionFile } = addIn;
    this.opened.addIn = { name, domains, reference: this.settings.reference ?? id };
    if (functionFile !== null) {
      this.functionFile = new FunctionFile(functionFile, this.opened, this.edits, this.frameWords);
    }
    for (const control of addIn.controls) {
      this.ribbon.append(
        ribbonControl(control, (button) => {
          this.run(button);
        }),
      );
    }
    const functions = await fetchFunctions(addIn).catch(() => {
      this.say(this.words.noFunctions);
      return null;
    });
    if (functions !== null) this.opened.useFunctions(functions);
  }

  private run({ action, id }: RibbonButton): void {
    if (action.kind === "function") {
      if (this.functionFile === null) this.conversation.invokeCommand(action.name, id);
      else this.functionFile.run(action.name, id);
      return;
    }
    if (action.page !== null && action.page !== this.pane.frame.src) this.loadPane(action.page);
    this.pane.focus();
  }

  private loadPane(page: string): void {
    this.conversation.reset();
    this.pane.load(frameName(PANE_RUNTIME, this.locale), page);
  }

  private say(text: string): void {
    this.status.textContent = text;
  }

  /** A new workbook gets a new pane, as in Excel. */
  private reloadPane(): void {
    this.functionFile?.reset();
    const page = this.addIn?.pane ?? null;
    if (page !== null) this.loadPane(page);
  }

  private schedule(): void {
    if (this.drawing) return;
    this.drawing = true;
    requestAnimationFrame(() => {
      this.drawing = false;
      this.draw();
    });
  }

  private draw(): void {
    const { book } = this.opened.workbook;
    // What an add-in wrote shows in the formulas that are made from it, also where nobody reads them.
    recalculate(book);
    this.files.showName();
    this.tabs.show(book.sheets, book.active);
    this.charts.show(book, book.active);
    this.grid.show(book, book.active);
    this.showCell();
  }

  private goTo(row: number, column: number): void {
    const { book } = this.opened.workbook;
    const merge = book.active.mergeAt(row, column);
    this.grid.goTo(merge ?? { row, column, rows: 1, columns: 1 });
    this.selected();
  }

  /** Takes the last change back, or makes it again, and shows where. */
  private goBack(way: "undo" | "redo"): void {
    const { words } = this;
    const gone = this.edits[way]();
    if (gone === null) {
      this.say(way === "redo" ? words.nothingToRedo : this.edits.tooLarge ? words.tooLargeToUndo : words.nothingToUndo);
      return;
    }
    const { area, by } = gone;
    if (area === null) {
      // At once: the grid's selection is that of the book that is there now.
      this.draw();
    } else {
      area.book.activate(area.sheet);
      this.opened.changed();
      this.grid.goTo(area);
      this.selected();
    }
    const what = area === null ? (by === "add-in" ? words.addInsWork : words.rowsOrColumns) : areaName(area);
    this.say(`${way === "undo" ? words.undone : words.redone}: ${what}`);
  }

  private goToName(text: string): void {
    const area = parseArea(text.trim());
    if (area === null) {
      this.say(this.words.notAddress);
      return;
    }
    this.grid.goTo(area);
    this.selected();
    this.grid.node.focus({ preventScroll: true });
  }

  /** The selection moved: the workbook and the add-in hear of it. */
  private selected(): void {
    const { book } = this.opened.workbook;
    const area = this.grid.selection;
    const name = cellName(area.row, area.column);
    book.select(book.active, area, name);
    this.nameBox.value = name;
    this.showCell();
    const note = this.note === null ? "" : `. ${this.words.note}: ${this.note}`;
    this.say(`${name}: ${this.editor.shown() || this.words.emptyCell}${note}`);
  }

  private showCell(): void {
    const { row, column } = this.grid.selection;
    // Cells may change while someone types where to go, as when a custom function answers.
    if (document.activeElement !== this.nameBox) this.nameBox.value = cellName(row, column);
    this.choices.follow();
    this.note = this.notes.follow(this.opened.workbook.book);
    if (!this.editor.active && document.activeElement !== this.formula) this.formula.value = this.editor.content();
  }
}
