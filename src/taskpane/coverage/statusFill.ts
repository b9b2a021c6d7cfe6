import { makeStyles, tokens } from "@fluentui/react-components";

const FORCED = "@media (forced-colors: active)";

const split = (ink: string, ground: string): string =>
  `repeating-linear-gradient(90deg, ${ink} 0 3px, ${ground} 3px 5px)`;
const coarse = (ink: string): string => `repeating-linear-gradient(45deg, ${ink} 0 3px, transparent 3px 6px)`;
const proposed = (ink: string): string => `radial-gradient(${ink} 35%, transparent 40%)`;
const invalid = (ink: string): string =>
  `repeating-linear-gradient(-45deg, ${ink} 0 2px, transparent 2px 4px)`;
const excluded = (ink: string): string =>
  `repeating-linear-gradient(0deg, ${ink} 0 1px, transparent 1px 4px)`;

/**
 * What stands for a status in bars and beside its name. Each has a pattern of its own, so that no colour is needed to tell them apart; where
 * the user forces colours, the patterns are drawn in the colour of text.
 */
export const useStatusFill = makeStyles({
  classified: {
    backgroundColor: tokens.colorPaletteGreenForeground1,
    [FORCED]: { backgroundColor: "CanvasText" },
  },
  split: {
    backgroundImage: split(tokens.colorPaletteGreenForeground1, tokens.colorPaletteGreenBackground2),
    [FORCED]: { backgroundImage: split("CanvasText", "Canvas") },
  },
  coarse: {
    backgroundImage: coarse(tokens.colorPaletteYellowForeground2),
    [FORCED]: { backgroundImage: coarse("CanvasText") },
  },
  proposed: {
    backgroundImage: proposed(tokens.colorPaletteBlueForeground2),
    backgroundSize: "5px 5px",
    [FORCED]: { backgroundImage: proposed("CanvasText") },
  },
  untagged: {
    backgroundColor: tokens.colorNeutralBackground1,
    [FORCED]: { backgroundColor: "Canvas" },
  },
  invalid: {
    backgroundImage: invalid(tokens.colorPaletteRedForeground1),
    [FORCED]: { backgroundImage: invalid("CanvasText") },
  },
  excluded: {
    backgroundColor: tokens.colorNeutralBackground5,
    backgroundImage: excluded(tokens.colorNeutralForeground3),
    [FORCED]: { backgroundColor: "Canvas", backgroundImage: excluded("CanvasText") },
  },
});
