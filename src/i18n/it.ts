import { actions } from "./it/actions";
import { budgets } from "./it/budgets";
import { common } from "./it/common";
import { errors } from "./it/errors";
import { format } from "./it/format";
import { history } from "./it/history";
import { coverage } from "./it/coverage";
import { totals } from "./it/totals";
import { worklist } from "./it/lists";
import { failures } from "./it/failures";
import { builder, formulas } from "./it/formulas";
import { cures } from "./it/cures";
import { notBudget } from "./it/notBudget";
import { marking } from "./it/marking";
import { notices } from "./it/notices";
import { help, map, settings } from "./it/others";
import { reasons } from "./it/reasons";
import { outside } from "./it/outside";
import { replacing } from "./it/replacing";
import { report } from "./it/report";
import { review } from "./it/review";
import { setup } from "./it/setup";
import { shell } from "./it/shell";
import { split } from "./it/split";
import { tagging } from "./it/tagging";
import { work } from "./it/work";

/** The source of the product's words. Every other language has exactly these keys with these parameters. */
export const it = {
  language: "it",
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
};

export type Messages = typeof it;
