import { actions } from "./en/actions";
import { budgets } from "./en/budgets";
import { common } from "./en/common";
import { errors } from "./en/errors";
import { format } from "./en/format";
import { history } from "./en/history";
import { coverage } from "./en/coverage";
import { totals } from "./en/totals";
import { worklist } from "./en/lists";
import { failures } from "./en/failures";
import { builder, formulas } from "./en/formulas";
import { cures } from "./en/cures";
import { notBudget } from "./en/notBudget";
import { marking } from "./en/marking";
import { notices } from "./en/notices";
import { help, map, settings } from "./en/others";
import { reasons } from "./en/reasons";
import { outside } from "./en/outside";
import { replacing } from "./en/replacing";
import { report } from "./en/report";
import { review } from "./en/review";
import { setup } from "./en/setup";
import { shell } from "./en/shell";
import { split } from "./en/split";
import { tagging } from "./en/tagging";
import { work } from "./en/work";
import type { Messages } from "./it";

/** For users whose Excel speaks English. */
export const en = {
  language: "en",
  format,
  common,
  actions,
  shell,
  work,
  notices,
  errors,
  reasons,
  setup,
  tagging,
  history,
  outside,
  replacing,
  split,
  budgets,
  cures,
  notBudget,
  review,
  worklist,
  coverage,
  totals,
  map,
  marking,
  report,
  settings,
  help,
  formulas,
  failures,
  builder,
} satisfies Messages;
