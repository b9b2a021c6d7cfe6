/** Excel.DataValidation on the grid: lists, and the knowledge that something else stands there. */
import { areaAddress, intersection, quotedSheet } from "../../../excel/a1";
import type { SimulatedDocument } from "../document";
import { RichApiError } from "../errors";
import type { GridArea, GridValidation } from "../grid";
import type { HostOf } from "../host-of";
import { RangeHost } from "./range";

type Members = "clear" | "errorAlert" | "ignoreBlanks" | "rule" | "type";

export class DataValidationHost implements HostOf<Excel.DataValidation, Members> {
  ignoreBlanks = true;

  constructor(
    private readonly document: SimulatedDocument,
    private readonly sheetId: string,
    private readonly area: GridArea,
  ) {}

  /** `MixedCriteria` where the cells differ, `Inconsistent` where only some have a validation. */
  get type(): Excel.DataValidationType {
    const found = this.here();
    const [first] = found;
    const answer = (type: string): Excel.DataValidationType => type as Excel.DataValidationType;
    if (first === undefined) return answer("None");
    if (found.some((other) => JSON.stringify(other.rule) !== JSON.stringify(first.rule)))
      return answer("MixedCriteria");
    const covered = found.reduce((cells, validation) => {
      const shared = intersection(validation.area, this.area);
      return cells + (shared === null ? 0 : shared.rows * shared.columns);
    }, 0);
    if (covered < this.area.rows * this.area.columns) return answer("Inconsistent");
    return answer(first.rule.kind === "list" ? "List" : "Custom");
  }

  get rule(): Excel.DataValidationRule {
    const [first] = this.here();
    if (first?.rule.kind !== "list") return {};
    const { source } = first.rule;
    if (typeof source === "string") return { list: { inCellDropDown: true, source } };
    const name = this.document.grid.sheets().find(({ id }) => id === source.sheetId)?.name ?? "";
    const { row, column, rows, columns } = source.area;
    const absolute = areaAddress({ row, column, rows, columns }).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return { list: { inCellDropDown: true, source: `=${quotedSheet(name)}!${absolute}` } };
  }

  get errorAlert(): Excel.DataValidationErrorAlert {
    const [first] = this.here();
    const style = first?.rule.kind === "list" ? first.rule.alert : undefined;
    return { message: "", title: "", showAlert: style !== "none", style: (style ?? "Stop") as "Stop" };
  }

  set errorAlert({ title, message, showAlert, style }: Excel.DataValidationErrorAlert) {
    if (title.length > 32 || message.length > 255) throw new RichApiError("InvalidArgument", message);
    this.document.requireEditable(this.sheetId, this.area);
    const [first] = this.here();
    if (first?.rule.kind === "list") this.put({ ...first.rule, alert: showAlert ? style : "none" });
  }

  set rule(rule: Excel.DataValidationRule) {
    this.document.requireEditable(this.sheetId, this.area);
    const source: unknown = rule.list?.source;
    if (source instanceof RangeHost) {
      this.put({ kind: "list", source: { sheetId: source.sheetId, area: source.area } });
    } else if (typeof source === "string") {
      if (source.length > 255)
        throw new RichApiError("InvalidArgument", "a list of more than 255 characters");
      this.put({ kind: "list", source });
    } else throw new RichApiError("NotImplemented", "a validation that is no list");
  }

  clear(): void {
    this.document.requireEditable(this.sheetId, this.area);
    this.put(null);
  }

  private put(rule: GridValidation["rule"] | null): void {
    this.document.grid.setValidation(this.sheetId, this.area, rule);
  }

  private here(): GridValidation[] {
    return this.document.grid
      .validations(this.sheetId)
      .filter((validation) => intersection(validation.area, this.area) !== null);
  }
}
