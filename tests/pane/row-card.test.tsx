/** The card of the picked row. */
import { act, cleanup, render, screen } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import { givenBudget } from "./support/given";
import { preparePage } from "./support/page";

beforeAll(preparePage);
afterEach(cleanup);

it("says of a row that does not belong to the budget what it is, and asks for no tag there", async () => {
  const pane = await givenBudget([
    ["", "GESTIONE CORRENTE", "", null],
    ["325006", "Spese postali", "CC01", 12000],
    ["", "", "", "n.d.", null],
    ["", "Sezione ripetuta", "", null, "Attività"],
    ["", "", "", null, null],
    ["325050", "Compensi revisori", "CC01", 30000, "G"],
  ]);
  render(<App session={pane.session} />);
  const shown = async (row: number): Promise<string> => {
    await act(() => pane.pickRows(row));
    return (await screen.findByText(/^(non di bilancio|non classificata|classificata)/)).textContent;
  };
  expect(await shown(1)).toBe("non di bilancio: titolo");
  expect(await shown(2)).toBe("non classificata");
  expect(await shown(3)).toBe("non di bilancio: titolo");
  expect(await shown(4)).toBe("non di bilancio: titolo");
  expect(screen.queryByText(/non è un codice/)).toBeNull();
  expect(await shown(5)).toBe("non di bilancio: riga vuota");
  expect(await shown(6)).toBe("classificata");
  pane.stop();
});
