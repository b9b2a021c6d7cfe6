import { button, element } from "./dom";
import { makeResizable } from "./divider";
import type { Command } from "./manifest";
import { TEXTS } from "./texts";

const PANE_WIDTH = 350;

/** A question with two answers, shown in the page. */
export interface Question {
  readonly text: string;
  readonly points?: readonly string[];
  readonly yes: string;
}

export interface ShellEvents {
  readonly openFile: (file: File) => void;
  readonly save: () => void;
  readonly sample: () => void;
  readonly toggleTheme: () => void;
  readonly command: (command: Command) => void;
  readonly closePane: () => void;
}

/** The frame of the page: header, ribbon, grid, divider, pane, messages. Knows no grid and no simulator. */
export class Shell {
  readonly grid = element("div", { id: "grid", role: "region", "aria-label": TEXTS.grid });
  readonly pane = element("iframe", { id: "pane", title: TEXTS.pane });
  private readonly ribbon = element("div", { class: "ribbon", role: "toolbar", "aria-label": TEXTS.ribbon });
  private readonly fileName = element("span", { class: "file-name" });
  private readonly messages = element("div", { class: "messages" });
  private readonly status = element("div", { class: "status", role: "status" });
  private readonly themeButton: HTMLButtonElement;
  private readonly main = element("main", { class: "main" });
  private readonly paneBox: HTMLElement;
  private readonly divider = element("div", {
    class: "divider",
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": TEXTS.divider,
  });

  constructor(
    root: HTMLElement,
    private readonly events: ShellEvents,
  ) {
    const input = element("input", { type: "file", accept: ".xlsx,.xlsm", hidden: "", "data-file": "open" });
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      input.value = "";
      if (file !== undefined) events.openFile(file);
    });
    this.themeButton = button(TEXTS.dark, TEXTS.themeTip, events.toggleTheme, "theme");
    const header = element(
      "header",
      { class: "header" },
      element("img", { src: "/addin/assets/pmap-32.png", alt: "", width: "24", height: "24" }),
      element("h1", {}, TEXTS.product, element("small", {}, TEXTS.subtitle)),
      button(TEXTS.open, TEXTS.openTip, () => input.click(), "open"),
      button(TEXTS.save, TEXTS.saveTip, events.save, "save"),
      button(TEXTS.sample, TEXTS.sampleTip, events.sample, "sample"),
      this.fileName,
      this.themeButton,
      input,
    );
    this.paneBox = element(
      "section",
      { class: "pane" },
      element(
        "div",
        { class: "pane-title" },
        element("span", {}, TEXTS.product),
        closeButton(TEXTS.closePane, events.closePane),
      ),
      this.pane,
    );
    this.main.append(this.grid, this.divider, this.paneBox);
    root.append(header, this.ribbon, this.messages, this.main, this.status);
    makeResizable(this.divider, PANE_WIDTH, (width) => this.setPaneWidth(width));
    this.acceptDrops(root);
  }

  private acceptDrops(root: HTMLElement): void {
    root.addEventListener("dragover", (event) => event.preventDefault());
    root.addEventListener("drop", (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) this.events.openFile(file);
    });
  }

  /** The buttons that Excel's ribbon has for the add-in. */
  showCommands(groupLabel: string, commands: readonly Command[], iconBase: string): void {
    const buttons = commands.map((command) => {
      const made = button("", command.tip, () => this.events.command(command), command.id);
      made.append(
        element("img", { src: iconBase + command.icon, alt: "", width: "32", height: "32" }),
        element("span", {}, command.label),
      );
      return made;
    });
    this.ribbon.replaceChildren(...buttons, element("span", { class: "group-label" }, groupLabel));
  }

  setFileName(name: string): void {
    this.fileName.textContent = name;
    document.title = `${name} – ${TEXTS.product}`;
  }

  setTheme(dark: boolean): void {
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
    this.themeButton.textContent = dark ? TEXTS.light : TEXTS.dark;
  }

  /** In pixels, between what Excel allows. */
  setPaneWidth(width: number): void {
    this.main.style.setProperty("--pane-width", `${width}px`);
  }

  showPane(visible: boolean): void {
    this.paneBox.hidden = !visible;
    this.divider.hidden = !visible;
  }

  get paneVisible(): boolean {
    return !this.paneBox.hidden;
  }

  /** A short notice in the status bar. */
  say(text: string): void {
    this.status.textContent = text;
  }

  /** Something the user has to know; it stays until it is dismissed or the next one comes. */
  warn(text: string): void {
    this.messages.replaceChildren(
      element(
        "div",
        { class: "message", role: "alert" },
        element("p", {}, text),
        closeButton(TEXTS.dismiss, () => this.clearMessage()),
      ),
    );
  }

  clearMessage(): void {
    this.messages.replaceChildren();
  }

  /** Asks, in the page and not by a dialog of the browser. Resolves to the answer. */
  ask(question: Question): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (value: boolean): void => {
        this.clearMessage();
        resolve(value);
      };
      const yes = button(question.yes, question.yes, () => answer(true), "yes");
      const no = button(TEXTS.cancel, TEXTS.cancel, () => answer(false), "no");
      const points = (question.points ?? []).map((point) => element("li", {}, point));
      this.messages.replaceChildren(
        element(
          "div",
          { class: "message", role: "alertdialog", "aria-label": question.text },
          element("p", {}, question.text),
          ...(points.length === 0 ? [] : [element("ul", {}, ...points)]),
          yes,
          no,
        ),
      );
      yes.focus();
    });
  }
}

function closeButton(text: string, onClick: () => void): HTMLButtonElement {
  const made = button("✕", text, onClick, "close");
  made.setAttribute("aria-label", text);
  made.className = "close";
  return made;
}
