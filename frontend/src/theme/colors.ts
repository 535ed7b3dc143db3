/** The palette: one indigo accent, cool greys, and three colours that only speak of state. */
import type { MantineColorsTuple } from "@mantine/core";

export const indigo: MantineColorsTuple = [
  "#f0f1fe",
  "#e0e2fb",
  "#c3c6f6",
  "#a5a8f1",
  "#8b8deb",
  "#7674e4",
  "#6159d8",
  "#5147c6",
  "#4d43c4",
  "#3a329b",
];

export const gray: MantineColorsTuple = [
  "#f7f8fa",
  "#eff1f4",
  "#e3e6eb",
  "#d3d7de",
  "#b4bac5",
  "#868e9c",
  "#646c7a",
  "#4b5260",
  "#323844",
  "#1d222b",
];

/** Dark is three greys: 8 page, 7 raised, 6 floating; 0 to 3 are its texts. */
export const dark: MantineColorsTuple = [
  "#e6e8ec",
  "#c9cdd5",
  "#a6acb8",
  "#868d9b",
  "#4a505d",
  "#343a46",
  "#272c36",
  "#1d2129",
  "#15181e",
  "#0f1116",
];
