import { IRenderManagerService } from "@univerjs/preset-sheets-core";
import type { GridArea } from "../simulator/grid";
import type { Engine } from "./univer";

/** Rows left in sight above a cell that is scrolled to. */
const ROWS_ABOVE = 4;

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** A change is drawn with the frame after the next; one that the add-in made may wait for a frame more. */
export async function nextDrawing(): Promise<void> {
  await nextFrame();
  await nextFrame();
  await nextFrame();
}

/** What of a sheet can be seen, and where on the page. */
export class View {
  private pending: Promise<void> = Promise.resolve();
  /** Until the engine draws again, after it gave way. */
  private givenWay: Promise<void> = Promise.resolve();
  /** A sheet that is in front and not yet drawn. */
  private undrawn: string | null = null;
  private givesWay = false;

  constructor(
    private readonly engine: Engine,
    private readonly unitId: string,
  ) {}

  private sheet(sheetId: string) {
    const sheet = this.engine.api.getWorkbook(this.unitId)?.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`No sheet ${sheetId}`);
    return sheet;
  }

  /** What can be seen of the sheet in front; null until it is drawn. */
  private visible(sheetId: string) {
    return this.sheet(sheetId).getVisibleRange() ?? null;
  }

  private isInFront(sheetId: string): boolean {
    // Another file may have been opened meanwhile.
    const workbook = this.engine.api.getWorkbook(this.unitId);
    return workbook?.getActiveSheet().getSheetId() === sheetId;
  }

  /** Resolves once the engine has drawn the sheet, whenever a busy page comes to that, or another one is in front. */
  private async onceDrawn(sheetId: string): Promise<void> {
    await this.givenWay;
    await nextDrawing();
    while (this.isInFront(sheetId) && this.visible(sheetId) === null) await nextFrame();
  }

  /** A sheet comes to the front: until it is drawn, the engine knows nothing of what can be seen of it. */
  willDraw(sheetId: string): void {
    this.undrawn = sheetId;
    void this.onceDrawn(sheetId).then(() => {
      if (this.undrawn === sheetId) this.undrawn = null;
    });
  }

  /**
   * What the add-in changes here is drawn after what it draws itself: grid and pane share a thread, which Excel and a pane do not, and
   * the pane would wait for the grid.
   */
  giveWay(): void {
    const render = this.engine.injector.get(IRenderManagerService).getRenderById(this.unitId);
    if (this.givesWay || !render) return;
    this.givesWay = true;
    render.deactivate();
    this.givenWay = new Promise((resolve) => {
      requestAnimationFrame(() =>
        setTimeout(() => {
          this.givesWay = false;
          if (!render.isDisposed()) render.activate();
          resolve();
        }),
      );
    });
  }

  isDrawn(sheetId: string): boolean {
    return this.undrawn !== sheetId && this.visible(sheetId) !== null;
  }

  /** As `show`, for a sheet that was only now activated: its extent is known once it is drawn. */
  showWhenDrawn(sheetId: string, area: GridArea): void {
    this.pending = this.onceDrawn(sheetId).then(() => {
      if (this.isInFront(sheetId)) this.show(sheetId, area);
    });
  }

  /** Resolves when everything that was to be shown is drawn. */
  async drawn(): Promise<void> {
    await this.pending;
    await this.givenWay;
    await nextDrawing();
  }

  /** Scrolls only where the first cell of the area cannot be seen, and leaves some rows above it. */
  show(sheetId: string, area: GridArea): void {
    const sheet = this.sheet(sheetId);
    const visible = this.visible(sheetId);
    if (visible === null) return;
    const frozen = sheet.getFreeze();
    // The last row and the last column in sight are often cut off.
    const rowSeen = area.row < frozen.ySplit || (area.row >= visible.startRow && area.row < visible.endRow);
    const columnSeen =
      area.column < frozen.xSplit || (area.column >= visible.startColumn && area.column < visible.endColumn);
    if (rowSeen && columnSeen) return;
    sheet.scrollToCell(
      rowSeen ? visible.startRow : Math.max(0, area.row - ROWS_ABOVE),
      columnSeen ? visible.startColumn : area.column,
    );
  }

  /** The middle of a cell in pixels of the page, once the last scroll is drawn. */
  middle(sheetId: string, row: number, column: number): { readonly x: number; readonly y: number } {
    const sheet = this.sheet(sheetId);
    const frozen = sheet.getFreeze();
    const scroll = sheet.getScrollState();
    const visible = sheet.getVisibleRange();
    const zoom = sheet.getZoom();
    // The engine's rectangles are those of a sheet that is neither scrolled nor zoomed.
    const at = (r: number, c: number): DOMRect => sheet.getRange(r, c).getCellRect();
    const cell = at(row, column);
    const corner = at(frozen.ySplit, frozen.xSplit);
    const first = at(visible?.startRow ?? 0, visible?.startColumn ?? 0);
    const movedX = column < frozen.xSplit ? 0 : first.left - corner.left + scroll.offsetX;
    const movedY = row < frozen.ySplit ? 0 : first.top - corner.top + scroll.offsetY;
    const canvas = this.engine.canvas()?.getBoundingClientRect();
    return {
      x: (cell.x + cell.width / 2 - movedX) * zoom + (canvas?.x ?? 0),
      y: (cell.y + cell.height / 2 - movedY) * zoom + (canvas?.y ?? 0),
    };
  }
}
