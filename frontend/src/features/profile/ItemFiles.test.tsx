/** Files of a piece of work: adding by button and by dropping, refusals, downloading, and removing with an undo. */
import { notifications } from "@mantine/notifications";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { PortfolioItem } from "@/client/types";
import { UNDO_SECONDS } from "@/lib/leaving";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Asked, type Door, refusal, serve } from "@/test/server";
import { buildFile, buildItem } from "./builders";
import { Portfolio } from "./Portfolio";

const LIST = "/api/v1/profile/portfolio";
const FILES = `${LIST}/${buildItem().id}/files`;
const FILE = `${LIST}/files/${buildFile().id}`;
let made = 0;

function added({ headers, body }: Asked) {
  made += 1;
  const name = decodeURIComponent(headers.get("content-disposition")?.split("''")[1] ?? "");
  return buildFile({ id: `added-${made}`, name, size: String(body).length });
}

async function open(items: PortfolioItem[], doors: Record<string, Door> = {}) {
  const server = serve({
    [`GET ${LIST}`]: { items },
    [`POST ${LIST}`]: ({ body }: Asked) => buildItem({ ...(body as object), facts: [] }),
    [`POST ${FILES}`]: added,
    [`GET ${FILE}`]: () => new Response("the content"),
    [`DELETE ${FILE}`]: null,
    ...doors,
  });
  const app = await renderApp(<Portfolio />, { at: "/profile", session: buildSession() });
  await screen.findByText(items.length ? /\d fact/ : /Nothing here yet/, { selector: "span" });
  return { ...app, server };
}

async function edit(user: Awaited<ReturnType<typeof open>>["user"], name = "Edit Stock reports") {
  await user.click(screen.getByRole("button", { name }));
  return screen.findByRole("dialog");
}

const input = () =>
  document.querySelector<HTMLInputElement>("input[type=file]") as HTMLInputElement;
const file = (name: string, content = "content") => new File([content], name);

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  notifications.clean();
  await i18next.changeLanguage("en");
});

describe("adding files", () => {
  it("sends each as it is, with its name in a header, one after the other", async () => {
    const { user, server } = await open([buildItem()]);
    const dialog = await edit(user);
    await user.upload(input(), [file("Звіт (1).pdf"), file("notes.md", "# Notes")]);
    expect(await within(dialog).findByRole("button", { name: "Download notes.md" })).toBeVisible();
    const [first, second] = server.to(`POST ${FILES}`);
    expect(first?.headers.get("content-disposition")).toBe(
      "attachment; filename*=UTF-8''%D0%97%D0%B2%D1%96%D1%82%20%281%29.pdf",
    );
    expect(first?.headers.get("content-type")).toBe("application/pdf");
    expect([first?.body, second?.body]).toEqual(["content", "# Notes"]);
    expect(second?.headers.get("content-type")).toBe("text/markdown");
    expect(within(dialog).getByText("notes.md is added")).toBeInTheDocument();
    await expectNoViolations(dialog);
  });

  it("takes what is dropped, and says that it is being sent", async () => {
    let answer: (door: object) => void = () => undefined;
    const slow = new Promise<object>((resolve) => {
      answer = resolve;
    });
    const { user } = await open([buildItem()], { [`POST ${FILES}`]: () => slow });
    const dialog = await edit(user);
    const zone = within(dialog).getByText("or drop them here");
    fireEvent.drop(zone, { dataTransfer: { types: ["Files"], files: [file("a.pdf")] } });
    expect(await within(dialog).findByText("Sending a.pdf…")).toBeVisible();
    answer(buildFile({ name: "a.pdf" }));
    expect(await within(dialog).findByRole("button", { name: "Download a.pdf" })).toBeVisible();
    expect(within(dialog).queryByText(/^Sending/)).toBeNull();
  });

  it("saves a new piece of work first, once", async () => {
    const { user, server } = await open([]);
    const dialog = await edit(user, "Add a piece of work");
    expect(within(dialog).getByText(/Adding a file saves this piece of work/)).toBeVisible();
    await user.type(within(dialog).getByLabelText(/^Title/), "Shop");
    await user.upload(input(), [file("a.pdf"), file("b.pdf")]);
    expect(await within(dialog).findByRole("button", { name: "Download b.pdf" })).toBeVisible();
    expect(server.to(`POST ${LIST}`)).toHaveLength(1);
    expect(within(dialog).queryByText(/Adding a file saves/)).toBeNull();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.getByRole("button", { name: "Shop" })).toBeVisible();
  });

  it("asks for the title of a new one first", async () => {
    const { user, server } = await open([]);
    const dialog = await edit(user, "Add a piece of work");
    await user.upload(input(), file("a.pdf"));
    expect(await within(dialog).findByText("Give it a title")).toBeVisible();
    expect(within(dialog).getByText(/then add the files again/)).toBeVisible();
    expect(within(dialog).getByLabelText(/^Title/)).toHaveFocus();
    expect(server.asked.filter(({ method }) => method === "POST")).toEqual([]);
  });

  it.each([
    ["en", "This kind of file is not kept here", "The file is larger than 5 MB"],
    ["uk", "Файли такого виду тут не зберігаються", "Файл більший за 5 МБ"],
  ])("says in %s what cannot be kept, and sends the rest", async (language, kind, size) => {
    const { user, server } = await open([buildItem()], {
      [`POST ${FILES}`]: (asked: Asked) =>
        asked.headers.get("content-disposition")?.includes("lies")
          ? refusal(422, "file_type_not_allowed")
          : added(asked),
    });
    const dialog = await edit(user);
    await act(() => i18next.changeLanguage(language));
    const wrong = [file("a.exe"), file("empty.pdf", ""), file("big.png", "x".repeat(5_000_001))];
    fireEvent.change(input(), { target: { files: [...wrong, file("lies.pdf"), file("ok.pdf")] } });
    expect(await within(dialog).findByText("ok.pdf")).toBeVisible();
    const told = within(dialog)
      .getAllByRole("alert")
      .map(({ textContent }) => textContent);
    for (const name of ["a.exe", "empty.pdf", "lies.pdf"]) {
      expect(told.join("\n")).toContain(`${name}: ${kind}`);
    }
    expect(told.join("\n")).toContain(`big.png: ${size}`);
    expect(server.to(`POST ${FILES}`)).toHaveLength(2);
  });

  it("stops at ten", async () => {
    const files = Array.from({ length: 10 }, (_, n) =>
      buildFile({ id: `f${n}`, name: `${n}.pdf` }),
    );
    const { user } = await open([buildItem({ files })]);
    const dialog = await edit(user);
    expect(within(dialog).getByRole("button", { name: "Add files" })).toBeDisabled();
    expect(within(dialog).getByText("A piece of work has at most 10 files.")).toBeVisible();
  });
});

describe("files that are there", () => {
  it("are listed with kind and size, and saved through an address that ends", async () => {
    const url = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:x");
    const revoke = vi.spyOn(URL, "revokeObjectURL").mockReturnValue();
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
    const { user, server, container } = await open([buildItem({ files: [buildFile()] })]);
    const list = screen.getByRole("list", { name: "Files of Stock reports" });
    expect(list).toHaveTextContent("case.pdfPDF · 1.2 MB");
    await expectNoViolations(container);
    await user.click(screen.getByRole("button", { name: "Download case.pdf" }));
    await waitFor(() => expect(click).toHaveBeenCalledOnce());
    expect(server.to(`GET ${FILE}`)[0]?.headers.get("authorization")).toMatch(/^Bearer /);
    const [saved] = url.mock.calls[0] as [Blob];
    expect(await saved.text()).toBe("the content");
    expect(revoke).toHaveBeenCalledWith("blob:x");
  });

  it("say so when they cannot be downloaded", async () => {
    const { user } = await open([buildItem({ files: [buildFile()] })], {
      [`GET ${FILE}`]: refusal(404, "not_found"),
    });
    await user.click(screen.getByRole("button", { name: "Download case.pdf" }));
    expect(await screen.findByText("“case.pdf” could not be downloaded")).toBeVisible();
  });

  async function remove(doors: Record<string, Door> = {}) {
    const opened = await open([buildItem({ files: [buildFile()] })], doors);
    const dialog = await edit(opened.user);
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await opened.user.click(within(dialog).getByRole("button", { name: "Remove case.pdf" }));
    expect(screen.queryByText("case.pdf")).toBeNull();
    return opened;
  }
  const wait = () => act(() => vi.advanceTimersByTimeAsync((UNDO_SECONDS + 1) * 1000));

  it("go only when the time to undo is over", async () => {
    const { server } = await remove();
    expect(server.to(`DELETE ${FILE}`)).toHaveLength(0);
    await wait();
    expect(server.to(`DELETE ${FILE}`)).toHaveLength(1);
    expect(screen.queryByText("case.pdf")).toBeNull();
  });

  it("come back by Undo, and when the server could not remove them", async () => {
    const { user, server } = await remove({ [`DELETE ${FILE}`]: refusal(500, "internal_error") });
    await user.click(screen.getByRole("button", { name: "Undo" }));
    const again = await screen.findByRole("button", { name: "Remove case.pdf" });
    expect(server.to(`DELETE ${FILE}`)).toHaveLength(0);
    await user.click(again);
    await wait();
    expect(screen.getByText("“case.pdf” could not be removed")).toBeVisible();
    expect(screen.getByRole("button", { name: "Remove case.pdf" })).toBeVisible();
  });
});
