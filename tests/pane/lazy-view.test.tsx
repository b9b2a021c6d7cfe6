import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ComponentType, ReactNode } from "react";
import { it as italian } from "../../src/i18n/it";
import { SessionProvider } from "../../src/taskpane/context";
import { lazyView } from "../../src/taskpane/components/lazyView";
import { givenBudget } from "./support/given";

afterEach(cleanup);

function Section({ name }: { readonly name: string }): ReactNode {
  return <h2>Sezione {name}</h2>;
}

async function show(load: () => Promise<ComponentType<{ readonly name: string }>>): Promise<void> {
  const { session, stop } = await givenBudget([["325006", "Spese postali", "CC01", 100]]);
  const View = lazyView(load);
  await act(async () => {
    render(
      <SessionProvider value={session}>
        <View name="totali" />
      </SessionProvider>,
    );
  });
  stop();
}

describe("a view that is fetched when it is shown", () => {
  it("says so while it is on its way, and then shows it", async () => {
    let arrive: (view: ComponentType<{ readonly name: string }>) => void = () => undefined;
    await show(() => new Promise((resolve) => (arrive = resolve)));
    expect(screen.getByRole("status").textContent).toBe(italian.common.opening);
    await act(async () => arrive(Section));
    expect(screen.getByRole("heading").textContent).toBe("Sezione totali");
  });

  it("says what hindered it, and can be tried again", async () => {
    // React reports what a boundary caught; here that is the point of the test.
    const reported = jest.spyOn(console, "error").mockImplementation(() => undefined);
    let reachable = false;
    await show(() =>
      reachable ? Promise.resolve(Section) : Promise.reject(new Error("server irraggiungibile")),
    );
    expect(screen.getByRole("alert").textContent).toContain("server irraggiungibile");
    reachable = true;
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Riprova" })));
    expect(screen.getByRole("heading").textContent).toBe("Sezione totali");
    reported.mockRestore();
  });

  it("shows what was fetched before without a moment of waiting", async () => {
    const { session, stop } = await givenBudget([["325006", "Spese postali", "CC01", 100]]);
    const View = lazyView(() => Promise.resolve(Section));
    await View.preload();
    render(
      <SessionProvider value={session}>
        <View name="mappa" />
      </SessionProvider>,
    );
    expect(screen.getByRole("heading").textContent).toBe("Sezione mappa");
    stop();
  });
});
