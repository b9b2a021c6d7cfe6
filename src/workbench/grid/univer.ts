import {
  ICommandService,
  type Injector,
  LocaleType,
  mergeLocales,
  type Plugin,
  type PluginCtor,
  Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalIt from "@univerjs/preset-sheets-conditional-formatting/locales/it-IT";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreIt from "@univerjs/preset-sheets-core/locales/it-IT";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationIt from "@univerjs/preset-sheets-data-validation/locales/it-IT";
import { forgetOpenBrackets } from "./lexer";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";

/** The grid engine with its services. One lives as long as the page; workbooks come and go in it. */
export interface Engine {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly container: HTMLElement;
  /** The canvas with the cells, on the page; null before the first workbook is drawn. */
  readonly canvas: () => HTMLCanvasElement | null;
}

type PresetPlugin = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, unknown];

/** Several presets bring the same plugin; the engine takes each only once. */
function registerPlugins(univer: Univer, plugins: readonly PresetPlugin[]): void {
  const seen = new Set<PluginCtor<Plugin>>();
  for (const plugin of plugins) {
    const [constructor, config] = typeof plugin === "function" ? [plugin, undefined] : plugin;
    if (seen.has(constructor)) continue;
    seen.add(constructor);
    univer.registerPlugin(constructor, config);
  }
}

/**
 * Starts the grid engine inside an element of the page, in Italian.
 * Formulas of an opened file keep their stored values until something they depend on changes, as in Excel.
 */
export function createEngine(container: HTMLElement, dark: boolean): Engine {
  forgetOpenBrackets();
  const univer = new Univer({
    locale: LocaleType.IT_IT,
    locales: { [LocaleType.IT_IT]: mergeLocales(coreIt, conditionalIt, validationIt) },
    darkMode: dark,
  });
  registerPlugins(univer, [
    ...UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      formulaBar: true,
      // The engine's own protection is another thing than that of a workbook.
      menu: { "sheet.contextMenu.permission": { hidden: true } },
      formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
    }).plugins,
    ...UniverSheetsConditionalFormattingPreset().plugins,
    ...UniverSheetsDataValidationPreset().plugins,
  ] as readonly PresetPlugin[]);
  const injector = univer.__getInjector();
  const canvas = (): HTMLCanvasElement | null =>
    container.querySelector<HTMLCanvasElement>("canvas[id^=univer-sheet-main-canvas]");
  return {
    univer,
    api: FUniver.newAPI(univer),
    injector,
    commands: injector.get(ICommandService),
    container,
    canvas,
  };
}
