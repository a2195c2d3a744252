import { RefusedWorkbook } from "@offline-excel/xlsx/refusal";
import { isProfileName, type ProfileName, PROFILES } from "@offline-excel/excel-host/profiles";
import { button, element } from "./elements";
import type { OpenWorkbook } from "./open-workbook";
import type { PageSettings } from "./page-settings";
import type { PageLanguage, Words } from "./words";

/** The page's first line: which workbook is open, opening and saving, and the Excel that the page is. */
export class FileCommands {
  readonly node: HTMLElement;
  private readonly opened: OpenWorkbook;
  private readonly words: Words;
  private readonly say: (text: string) => void;
  private readonly title = element("strong", { class: "file-name" });

  private readonly samples: NonNullable<PageSettings["samples"]>;
  private readonly language: PageLanguage;

  constructor(
    opened: OpenWorkbook,
    language: PageLanguage,
    samples: NonNullable<PageSettings["samples"]>,
    words: Words,
    say: (text: string) => void,
  ) {
    this.samples = samples;
    this.language = language;
    this.opened = opened;
    this.words = words;
    this.say = say;
    const picker = element("input", { type: "file", accept: ".xlsx", hidden: "", "aria-label": words.open });
    picker.addEventListener("change", () => {
      const file = picker.files?.[0];
      if (file) void this.openFile(file);
      picker.value = "";
    });
    const other = language === "fa" ? "en" : "fa";
    this.node = element(
      "header",
      { class: "top" },
      element("div", { class: "brand" }, element("strong", {}, words.title), element("span", {}, words.tagline)),
      this.title,
      element(
        "div",
        { class: "file-commands" },
        button(words.open, () => {
          picker.click();
        }),
        button(words.save, () => {
          this.download();
        }),
        this.profileChoice(),
        ...(samples.en === undefined ? [] : [button(words.sampleEnglish, () => void this.openSample("en"))]),
        ...(samples.fa === undefined ? [] : [button(words.samplePersian, () => void this.openSample("fa"))]),
        element("a", { href: withLanguage(other), lang: other, class: "language" }, words.language),
        picker,
      ),
    );
  }

  showName(): void {
    this.title.textContent = this.opened.name;
  }

  /** The Excel that the page is. */
  private profileChoice(): HTMLElement {
    const { words, opened } = this;
    const options = Object.keys(PROFILES).map((name) => {
      const option = element("option", { value: name }, words[name as ProfileName]);
      option.selected = name === opened.profile;
      return option;
    });
    const choice = element("select", { class: "profile", "aria-label": words.profile }, ...options);
    choice.addEventListener("change", () => {
      if (!isProfileName(choice.value)) return;
      opened.openIn(choice.value);
      this.say(`${words.profile}: ${words[choice.value]}`);
    });
    return choice;
  }

  /** A file may be dropped anywhere on the page. */
  acceptDrops(): void {
    const { body } = document;
    body.dataset["drop"] = this.words.drop;
    body.addEventListener("dragover", (event) => {
      event.preventDefault();
      body.classList.add("dropping");
    });
    body.addEventListener("dragleave", () => {
      body.classList.remove("dropping");
    });
    body.addEventListener("drop", (event) => {
      event.preventDefault();
      body.classList.remove("dropping");
      const file = event.dataTransfer?.files[0];
      if (file) void this.openFile(file);
    });
  }

  private async openFile(file: File): Promise<void> {
    this.say(this.words.loading);
    this.openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  /** What the page opens with: the sample in its language, or a blank workbook. */
  async openFirst(): Promise<void> {
    if (this.samples[this.language] === undefined) this.opened.openBlank();
    else await this.openSample(this.language);
  }

  private async openSample(language: PageLanguage): Promise<void> {
    this.say(this.words.loading);
    const address = this.samples[language] ?? "";
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok === true) {
      this.openBytes(new Uint8Array(await answer.arrayBuffer()), address.slice(address.lastIndexOf("/") + 1));
      return;
    }
    this.opened.openBlank();
    this.say(this.words.noSample);
  }

  private openBytes(bytes: Uint8Array, name: string): void {
    try {
      this.opened.open(bytes, name);
      this.say(`${this.words.opened}: ${name}`);
    } catch (error) {
      if (!(error instanceof RefusedWorkbook)) throw error;
      this.say(this.words[error.code]);
    }
  }

  private download(): void {
    const bytes = this.opened.workbook.save();
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const link = element("a", {
      href: URL.createObjectURL(new Blob([bytes.slice()], { type })),
      download: this.opened.name,
    });
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
    }, 10_000);
    this.say(`${this.words.saved}: ${this.opened.name}`);
  }
}

/** This page in another language. */
function withLanguage(language: PageLanguage): string {
  const query = new URLSearchParams(location.search);
  query.set("lang", language);
  query.delete("profile");
  return `?${query}`;
}
