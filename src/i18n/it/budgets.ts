/** Several budget sheets in one workbook. */
export const budgets = {
  title: "Fogli di bilancio",
  hint: "Ogni foglio ha le sue colonne e le sue scelte. Togliendo un foglio dall'elenco, il foglio resta com'è.",
  inUse: "Bilancio in uso",
  use: (inUse: boolean, onlyLearn: boolean): string =>
    onlyLearn ? "(solo da cui imparare)" : inUse ? "(in uso)" : "",
  open: "Apri",
  forget: "Togli",
  forgetLabel: (name: string) => `Togli ${name} dall'elenco`,
  add: "Aggiungi un foglio di bilancio",
};
