import { makeStyles, tokens } from "@fluentui/react-components";

/** What stands for a status in bars and beside its name. Each has a pattern of its own, so that no colour is needed to tell them apart. */
export const useStatusFill = makeStyles({
  classified: { backgroundColor: tokens.colorPaletteGreenForeground1 },
  split: {
    backgroundImage: `repeating-linear-gradient(90deg, ${tokens.colorPaletteGreenForeground1} 0 3px, ${tokens.colorPaletteGreenBackground2} 3px 5px)`,
  },
  coarse: {
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorPaletteYellowForeground2} 0 3px, transparent 3px 6px)`,
  },
  proposed: {
    backgroundImage: `radial-gradient(${tokens.colorPaletteBlueForeground2} 35%, transparent 40%)`,
    backgroundSize: "5px 5px",
  },
  untagged: { backgroundColor: tokens.colorNeutralBackground1 },
  invalid: {
    backgroundImage: `repeating-linear-gradient(-45deg, ${tokens.colorPaletteRedForeground1} 0 2px, transparent 2px 4px)`,
  },
  excluded: { backgroundColor: tokens.colorNeutralBackground5 },
});
