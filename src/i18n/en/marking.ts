import type { Messages } from "../it";

export const marking = {
  list: "List of codes in the cells",
  listHint:
    "An arrow in the cell lists the codes of the last level. Splits, ESCLUSO and TOTALE can be typed all the same.",
  sheetHint: "Marking and list use the hidden sheet “PMAP Mappa”.",
  blocked: "The tag column already has a data validation that is not of PMAP. Replacing it would lose it.",
  replace: "Replace the validation",
  leave: "Leave it as it is",
  alert: {
    title: "Not a code of the map",
    message:
      "The text is not in the list of last-level codes. Splits, proposals, ESCLUSO and TOTALE are fine all the same: choose Yes to keep it.",
  },
  mapSheet: {
    code: "Code",
    title: "Title",
    path: "Path",
    canBeUsed: "Taggable (1 = yes)",
    list: "Taggable codes",
    text: "Text",
    status: "Status (1 classified, 2 proposed, 3 coarse, 4 invalid)",
  },
} satisfies Messages["marking"];
