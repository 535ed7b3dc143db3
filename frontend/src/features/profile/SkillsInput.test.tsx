/** Skills come as tags however they were put in. */
import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { renderApp } from "@/test/render";
import { SkillsInput } from "./SkillsInput";

function Field() {
  const [skills, setSkills] = useState<string[]>([]);
  return (
    <>
      <SkillsInput
        label="Skills"
        description=""
        value={skills}
        onChange={setSkills}
        most={60}
        data-path="skills"
      />
      <output>{skills.join("|")}</output>
    </>
  );
}

it.each(["{Enter}", "{Tab}"])("splits a list that was filled in at once, by %s", async (key) => {
  const { user } = await renderApp(<Field />);
  const field = screen.getByLabelText("Skills");
  fireEvent.change(field, { target: { value: "Python, PostgreSQL; technical writing" } });
  await user.type(field, key);
  expect(screen.getByRole("status")).toHaveTextContent("Python|PostgreSQL|technical writing");
});
