import {
  BorderStyleTypes,
  BooleanNumber,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { type BorderSide, type CellStyle, type Color, resolveThemeColor } from "hucre";

const INDEXED_BLACK = 64;
/** The first eight and the second eight entries of the legacy palette are the same colours. */
const INDEXED = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];

/** A colour of the file as CSS, or undefined where the file leaves it to the application. */
function cssColor(color: Color | undefined, theme: readonly string[]): string | undefined {
  if (color === undefined) return undefined;
  if (color.rgb !== undefined) return `#${color.rgb.slice(-6)}`;
  if (color.theme !== undefined) {
    return `#${resolveThemeColor([...theme], color.theme, color.tint).slice(-6)}`;
  }
  if (color.indexed === undefined || color.indexed >= INDEXED_BLACK) return undefined;
  const rgb = INDEXED[color.indexed % INDEXED.length];
  return color.indexed < 16 && rgb !== undefined ? `#${rgb}` : undefined;
}

const BORDERS: Partial<Record<BorderSide["style"], BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  hair: BorderStyleTypes.HAIR,
};

function border(side: BorderSide | undefined, theme: readonly string[]): IBorderStyleData | undefined {
  if (side === undefined) return undefined;
  return {
    s: BORDERS[side.style] ?? BorderStyleTypes.THIN,
    cl: { rgb: cssColor(side.color, theme) ?? "#000000" },
  };
}

const HORIZONTAL: Record<string, HorizontalAlign> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
};
const VERTICAL: Record<string, VerticalAlign> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

function fontOf(font: CellStyle["font"], theme: readonly string[]): IStyleData {
  if (font === undefined) return {};
  const color = cssColor(font.color, theme);
  return {
    ...(font.name === undefined ? {} : { ff: font.name }),
    ...(font.size === undefined ? {} : { fs: font.size }),
    ...(font.bold === true ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.italic === true ? { it: BooleanNumber.TRUE } : {}),
    ...(font.underline === undefined || font.underline === false ? {} : { ul: { s: BooleanNumber.TRUE } }),
    ...(font.strikethrough === true ? { st: { s: BooleanNumber.TRUE } } : {}),
    // Black is left out so that the grid may show it light in its dark theme.
    ...(color === undefined || color === "#000000" ? {} : { cl: { rgb: color } }),
  };
}

function alignmentOf(alignment: CellStyle["alignment"]): IStyleData {
  if (alignment === undefined) return {};
  const horizontal = HORIZONTAL[alignment.horizontal ?? ""];
  const vertical = VERTICAL[alignment.vertical ?? ""];
  return {
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    ...(vertical === undefined ? {} : { vt: vertical }),
    ...(alignment.wrapText === true ? { tb: WrapStrategy.WRAP } : {}),
    ...(alignment.indent === undefined ? {} : { pd: { l: 2 + alignment.indent * 9 } }),
  };
}

/** The grid's style for a style of the file: font, fill, borders, alignment, number format. */
export function gridStyle(style: CellStyle, theme: readonly string[]): IStyleData {
  const fill =
    style.fill?.type === "pattern" && style.fill.pattern !== "none" ? style.fill.fgColor : undefined;
  const background = cssColor(fill, theme);
  const sides = style.border;
  const borders = Object.fromEntries(
    (
      [
        ["t", border(sides?.top, theme)],
        ["r", border(sides?.right, theme)],
        ["b", border(sides?.bottom, theme)],
        ["l", border(sides?.left, theme)],
      ] as const
    ).filter(([, side]) => side !== undefined),
  );
  return {
    ...fontOf(style.font, theme),
    ...alignmentOf(style.alignment),
    ...(background === undefined ? {} : { bg: { rgb: background } }),
    ...(Object.keys(borders).length === 0 ? {} : { bd: borders }),
    ...(style.numFmt === undefined || style.numFmt === "General" ? {} : { n: { pattern: style.numFmt } }),
  };
}
