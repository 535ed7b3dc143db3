/** The Mantine theme and the tokens every style sheet uses; no component styles live here. */
import { type CSSVariablesResolver, createTheme } from "@mantine/core";
import { dark, gray, indigo } from "./colors";
import dialogs from "./dialogs.module.css";
import inputs from "./inputs.module.css";

const base = createTheme({
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
  colors: { indigo, gray, dark },
  primaryColor: "indigo",
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.36,
  black: "#1d222b",
  defaultRadius: "md",
  radius: { xs: "3px", sm: "4px", md: "6px", lg: "8px", xl: "12px" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "15px", xl: "18px" },
  lineHeights: { xs: "1.34", sm: "1.4", md: "1.43", lg: "1.6", xl: "1.4" },
  headings: {
    fontWeight: "650",
    sizes: {
      h1: { fontSize: "24px", lineHeight: "32px" },
      h2: { fontSize: "18px", lineHeight: "26px" },
      h3: { fontSize: "15px", lineHeight: "22px" },
    },
  },
  respectReducedMotion: true,
  cursorType: "pointer",
  // Plain objects, not Component.extend: naming a component here must not load its code.
  components: {
    Anchor: { defaultProps: { underline: "not-hover", inherit: true } },
    Loader: { defaultProps: { size: "sm", type: "dots" } },
    Paper: { defaultProps: { radius: "lg" } },
    Tooltip: { defaultProps: { openDelay: 300 } },
    Input: { classNames: { input: inputs.input } },
    InputWrapper: {
      classNames: { label: inputs.label, description: inputs.note, error: inputs.note },
    },
  },
});

/** The theme's components name their close buttons in the person's language. */
export function makeTheme(closeLabel: string) {
  const closeButtonProps = { "aria-label": closeLabel };
  // A dialog's <header> would count as a second banner of the page.
  const attributes = { header: { role: "presentation" } };
  const classNames = { title: dialogs.title };
  return createTheme({
    ...base,
    components: {
      ...base.components,
      Drawer: { defaultProps: { closeButtonProps, attributes }, classNames },
      Modal: {
        defaultProps: {
          centered: true,
          transitionProps: { duration: 140 },
          closeButtonProps,
          attributes,
        },
        classNames,
      },
      Notification: { defaultProps: { closeButtonProps } },
    },
  });
}

/** Tokens by scheme. Text on its background is at least 4.5:1, control borders at least 3:1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    "--measure": "72ch",
    "--paper": "#ffffff",
    "--rail-width": "208px",
    "--rail-narrow": "60px",
    "--top-height": "52px",
    "--bottom-height": "60px",
  },
  light: {
    "--mantine-color-body": "#ffffff",
    "--mantine-color-text": gray[9],
    "--mantine-color-dimmed": "#5a6270",
    "--mantine-color-placeholder": "#676f7d",
    "--mantine-color-error": "#b42318",
    "--mantine-color-anchor": indigo[8],
    "--mantine-color-default-border": gray[3],
    "--mantine-color-indigo-light-color": "#3a329b",
    "--mantine-color-gray-light-color": gray[7],
    "--surface-page": "#ffffff",
    "--surface-sunken": gray[0],
    "--surface-hover": gray[1],
    "--surface-selected": indigo[0],
    "--line": gray[2],
    "--line-control": "#868e9c",
    "--text": gray[9],
    "--text-dim": "#5a6270",
    "--accent": indigo[8],
    "--good": "#1a7040",
    "--good-soft": "#e7f5ed",
    "--warn": "#8f5200",
    "--warn-soft": "#fdf3e1",
    "--bad": "#b42318",
    "--bad-soft": "#fdeceb",
    "--shadow-float": "0 1px 2px rgb(29 34 43 / 8%), 0 8px 24px rgb(29 34 43 / 12%)",
  },
  dark: {
    "--mantine-color-body": dark[8],
    "--mantine-color-text": dark[0],
    "--mantine-color-dimmed": dark[2],
    "--mantine-color-placeholder": "#959caa",
    "--mantine-color-error": "#ff9b92",
    "--mantine-color-anchor": indigo[3],
    "--mantine-color-default": dark[7],
    "--mantine-color-default-hover": dark[6],
    "--mantine-color-default-border": dark[5],
    "--mantine-color-indigo-light": "rgb(139 141 235 / 18%)",
    "--mantine-color-indigo-light-color": indigo[2],
    "--mantine-color-gray-light-color": dark[1],
    "--surface-page": dark[8],
    "--surface-sunken": dark[9],
    "--surface-hover": dark[7],
    "--surface-selected": "#24264a",
    "--line": dark[6],
    "--line-control": "#6d7482",
    "--text": dark[0],
    "--text-dim": dark[2],
    "--accent": indigo[3],
    "--good": "#6fcf97",
    "--good-soft": "#17301f",
    "--warn": "#f0b35a",
    "--warn-soft": "#33270f",
    "--bad": "#ff9b92",
    "--bad-soft": "#3a1c1a",
    "--shadow-float": "0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 50%)",
  },
});
