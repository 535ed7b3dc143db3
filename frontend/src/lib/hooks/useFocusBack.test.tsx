/** Where focus is after a dialog that was there only while it was open. */
import { screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { renderApp } from "@/test/render";
import { useFocusBack } from "./useFocusBack";

function Dialog({ onClose }: { onClose: () => void }) {
  useFocusBack();
  return (
    // biome-ignore lint/a11y/noAutofocus: as a dialog takes focus
    <button type="button" autoFocus onClick={onClose}>
      Close
    </button>
  );
}

function Page({ onClose }: { onClose?: () => void }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpened(true)}>
        Open
      </button>
      <input aria-label="Elsewhere" />
      {opened ? (
        <Dialog
          onClose={() => {
            setOpened(false);
            onClose?.();
          }}
        />
      ) : null}
    </>
  );
}

it("is where it was before", async () => {
  const { user } = await renderApp(<Page />);
  await user.click(screen.getByRole("button", { name: "Open" }));
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.getByRole("button", { name: "Open" })).toHaveFocus();
});

it("is where an act of the dialog put it", async () => {
  const { user } = await renderApp(<Page onClose={() => screen.getByRole("textbox").focus()} />);
  await user.click(screen.getByRole("button", { name: "Open" }));
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.getByRole("textbox")).toHaveFocus();
});
