import { makeStyles, tokens } from "@fluentui/react-components";

const hatched = (colour: string): string =>
  `repeating-linear-gradient(135deg, ${colour} 0 2px, transparent 2px 5px)`;

/**
 * What bars are filled with. Kinds stand under headings of their own, so their colours (a blue and an orange that colour-blind people
 * tell apart) only help; the remainder and what goes against its kind have a pattern. In forced colours all take the text's colour.
 */
export const useKindStyles = makeStyles({
  revenue: { color: tokens.colorPaletteBlueBorderActive },
  cost: { color: tokens.colorPaletteDarkOrangeBorderActive },
  investment: { color: tokens.colorPaletteGrapeBorderActive },
  unknown: { color: tokens.colorNeutralForeground3 },
  solid: {
    backgroundColor: "currentcolor",
    "@media (forced-colors: active)": { forcedColorAdjust: "none", color: "CanvasText" },
  },
  hatched: {
    backgroundImage: hatched("currentcolor"),
    boxShadow: "inset 0 0 0 1px currentcolor",
    "@media (forced-colors: active)": { forcedColorAdjust: "none", color: "CanvasText" },
  },
  remainder: { color: tokens.colorNeutralForeground3 },
});
