// Mantine's theme of this application: sizes on an 8 px grid, 18 px text, and every colour taken from the palette.

import {
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
  createTheme,
  defaultVariantColorsResolver,
} from "@mantine/core";
import { type Scheme, type SchemeName, type ToneName, schemes, toneNames } from "./palette";

const fontFamily = '"Noto Sans SC Variable", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';

/** Mantine's own colour names, so that a component which asks for one of them stays within the palette. */
const aliases: Readonly<Record<string, ToneName>> = {
  red: "danger",
  pink: "danger",
  orange: "caution",
  yellow: "caution",
  green: "good",
  teal: "good",
  lime: "good",
  blue: "accent",
  cyan: "accent",
  indigo: "accent",
};

const everyColour: Readonly<Record<string, ToneName>> = {
  ...Object.fromEntries(toneNames.map((tone) => [tone, tone])),
  ...aliases,
};

function tuple(colour: string): MantineColorsTuple {
  return [colour, colour, colour, colour, colour, colour, colour, colour, colour, colour];
}

/** A filled control takes the tone's own text colour, for in the dark schemes a fill is bright. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  const tone = everyColour[input.color ?? "accent"];
  return input.variant === "filled" && tone ? { ...resolved, color: `var(--tone-${tone}-on)` } : resolved;
};

export const theme = createTheme({
  primaryColor: "accent",
  colors: Object.fromEntries(
    Object.entries(everyColour).map(([name, tone]) => [name, tuple(schemes.paper.tones[tone].fill)]),
  ),
  variantColorResolver,
  fontFamily,
  fontFamilyMonospace: `ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", ${fontFamily}`,
  fontSizes: { xs: "0.9375rem", sm: "1rem", md: "1.125rem", lg: "1.25rem", xl: "1.5rem" },
  lineHeights: { xs: "1.5", sm: "1.5", md: "1.6", lg: "1.6", xl: "1.5" },
  headings: {
    fontFamily,
    fontWeight: "650",
    sizes: {
      h1: { fontSize: "2rem", lineHeight: "1.3" },
      h2: { fontSize: "1.5rem", lineHeight: "1.35" },
      h3: { fontSize: "1.25rem", lineHeight: "1.4" },
      h4: { fontSize: "1.125rem", lineHeight: "1.5" },
    },
  },
  spacing: { xs: "0.25rem", sm: "0.5rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  radius: { xs: "2px", sm: "4px", md: "8px", lg: "8px", xl: "16px" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: "md" },
      vars: (_theme: unknown, { size }: { size?: unknown }) => ({
        root: size === "md" ? { "--button-height": "2.75rem" } : {},
      }),
    },
    ActionIcon: { defaultProps: { size: "xl", variant: "subtle" } },
    TextInput: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md", autosize: true, minRows: 2 } },
    Select: { defaultProps: { size: "md" } },
    MultiSelect: { defaultProps: { size: "md" } },
    CheckboxGroup: { defaultProps: { size: "md" } },
    RadioGroup: { defaultProps: { size: "md" } },
    // In the dark the fill is bright: the mark in it takes the colour of words on that fill.
    Checkbox: { defaultProps: { size: "md", iconColor: "var(--tone-accent-on)" } },
    Radio: { defaultProps: { size: "md", iconColor: "var(--tone-accent-on)" } },
    Switch: { defaultProps: { size: "md" } },
    SegmentedControl: { defaultProps: { size: "md" } },
    Badge: {
      defaultProps: { radius: "sm", variant: "light", tt: "none" },
      vars: () => ({ root: { "--badge-fz": "1rem", "--badge-height": "2rem" } }),
    },
    Modal: { defaultProps: { centered: true, padding: "lg", radius: "md", overlayProps: { backgroundOpacity: 0.5 } } },
    Drawer: { defaultProps: { padding: "lg" } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, events: { hover: true, focus: true, touch: false } } },
    Table: { defaultProps: { verticalSpacing: "sm", horizontalSpacing: "md" } },
    Paper: { defaultProps: { withBorder: true, radius: "md" } },
  },
});

/** The variables of one scheme: Mantine's own, bent to the palette, and ours (`--ground-*`, `--tone-*`). */
export function cssVariablesOf(name: SchemeName): CSSVariablesResolver {
  const scheme = schemes[name];
  const variables = {
    ...grounds(scheme),
    ...greys(scheme),
    ...Object.assign({}, ...toneNames.map((tone) => ownTone(scheme, tone))),
    ...Object.assign({}, ...Object.entries(everyColour).map(([colour, tone]) => mantineColour(scheme, colour, tone))),
  };
  return () => ({ variables: {}, light: variables, dark: variables });
}

function grounds(scheme: Scheme): Record<string, string> {
  return {
    "--ground": scheme.background,
    "--ground-surface": scheme.surface,
    "--ground-sunken": scheme.sunken,
    "--line": scheme.divider,
    "--edge": scheme.border,
    "--ink": scheme.text,
    "--ink-dimmed": scheme.dimmed,
    "--focus": scheme.tones.accent.text,
    "--mantine-color-body": scheme.background,
    "--mantine-color-text": scheme.text,
    "--mantine-color-bright": scheme.text,
    "--mantine-color-black": scheme.base === "light" ? scheme.text : "#000000",
    "--mantine-color-white": scheme.base === "light" ? scheme.surface : "#ffffff",
    "--mantine-color-dimmed": scheme.dimmed,
    "--mantine-color-placeholder": scheme.dimmed,
    "--mantine-color-error": scheme.tones.danger.text,
    "--mantine-color-success": scheme.tones.good.text,
    "--mantine-color-anchor": scheme.tones.accent.text,
    "--mantine-color-default": scheme.surface,
    "--mantine-color-default-hover": scheme.tones.neutral.softHover,
    "--mantine-color-default-color": scheme.text,
    "--mantine-color-default-border": scheme.border,
    "--mantine-color-disabled": scheme.sunken,
    "--mantine-color-disabled-color": scheme.disabled,
    "--mantine-color-disabled-border": scheme.divider,
    "--mantine-primary-color-contrast": scheme.tones.accent.onFill,
  };
}

/** Mantine's light styles read `gray`, its dark ones `dark`, by number. */
function greys(scheme: Scheme): Record<string, string> {
  const { surface, sunken, background, divider, border, dimmed, text, tones } = scheme;
  const light = [sunken, sunken, tones.neutral.softHover, divider, border, dimmed, dimmed, dimmed, text, text];
  const dark = [text, text, dimmed, dimmed, border, tones.neutral.softHover, surface, background, sunken, sunken];
  return Object.fromEntries([
    ...light.map((colour, shade) => [`--mantine-color-gray-${shade}`, colour]),
    ...dark.map((colour, shade) => [`--mantine-color-dark-${shade}`, colour]),
  ]);
}

function ownTone(scheme: Scheme, name: ToneName): Record<string, string> {
  const tone = scheme.tones[name];
  return {
    [`--tone-${name}`]: tone.fill,
    [`--tone-${name}-on`]: tone.onFill,
    [`--tone-${name}-soft`]: tone.soft,
    [`--tone-${name}-text`]: tone.text,
  };
}

function mantineColour(scheme: Scheme, colour: string, name: ToneName): Record<string, string> {
  const tone = scheme.tones[name];
  const key = `--mantine-color-${colour}`;
  return {
    ...Object.fromEntries(tuple(tone.text).map((value, shade) => [`${key}-${shade}`, value])),
    [`${key}-filled`]: tone.fill,
    [`${key}-filled-hover`]: tone.fillHover,
    [`${key}-light`]: tone.soft,
    [`${key}-light-hover`]: tone.softHover,
    [`${key}-light-color`]: tone.text,
    [`${key}-outline`]: tone.text,
    [`${key}-outline-hover`]: tone.softHover,
    [`${key}-text`]: tone.text,
    [`${key}-contrast`]: tone.onFill,
  };
}
