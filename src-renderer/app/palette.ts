// The colours of the three schemes: warm paper, dark, and high contrast; a test holds every text of them to 7:1.

export const schemeNames = ["paper", "dark", "contrast"] as const;
export type SchemeName = (typeof schemeNames)[number];

/** One meaning in colour. It never stands alone: a word and a shape say the same. */
export interface Tone {
  /** Behind the words of a filled button or badge, and their colour. */
  readonly fill: string;
  readonly fillHover: string;
  readonly onFill: string;
  /** A quiet ground, also while pointed at; `text` is read on it. */
  readonly soft: string;
  readonly softHover: string;
  /** Words and lines of this meaning on any of the scheme's grounds. */
  readonly text: string;
}

export const toneNames = ["accent", "good", "caution", "danger", "neutral"] as const;
export type ToneName = (typeof toneNames)[number];

export interface Scheme {
  /** What Mantine and the browser's own controls take it for. */
  readonly base: "light" | "dark";
  readonly background: string;
  readonly surface: string;
  readonly sunken: string;
  readonly divider: string;
  /** Edges by which a control is known: 3:1 against every ground. */
  readonly border: string;
  readonly text: string;
  readonly dimmed: string;
  readonly disabled: string;
  readonly tones: Readonly<Record<ToneName, Tone>>;
}

export const schemes: Readonly<Record<SchemeName, Scheme>> = {
  paper: {
    base: "light",
    background: "#faf7f0",
    surface: "#fffdf9",
    sunken: "#f2ede2",
    divider: "#d8d0c1",
    border: "#7a7164",
    text: "#211c15",
    dimmed: "#4b4338",
    disabled: "#6a6257",
    tones: {
      accent: {
        fill: "#0b4a50",
        fillHover: "#07373c",
        onFill: "#ffffff",
        soft: "#e0edeb",
        softHover: "#cfe3e1",
        text: "#0b4a50",
      },
      good: {
        fill: "#1b4c2d",
        fillHover: "#133a21",
        onFill: "#ffffff",
        soft: "#e4f0e3",
        softHover: "#d4e6d3",
        text: "#1b4c2d",
      },
      caution: {
        fill: "#5c3a00",
        fillHover: "#472d00",
        onFill: "#ffffff",
        soft: "#fbefd6",
        softHover: "#f5e3bd",
        text: "#5c3a00",
      },
      danger: {
        fill: "#86181a",
        fillHover: "#6b1113",
        onFill: "#ffffff",
        soft: "#fbe8e4",
        softHover: "#f5d8d2",
        text: "#86181a",
      },
      neutral: {
        fill: "#4b4338",
        fillHover: "#383128",
        onFill: "#ffffff",
        soft: "#efe9dd",
        softHover: "#e5dece",
        text: "#3f382e",
      },
    },
  },
  dark: {
    base: "dark",
    background: "#15191b",
    surface: "#1d2325",
    sunken: "#101415",
    divider: "#3a464a",
    border: "#82929a",
    text: "#f1eee7",
    dimmed: "#c5c9c5",
    disabled: "#97a3a5",
    tones: {
      accent: {
        fill: "#86d6d1",
        fillHover: "#a3e2de",
        onFill: "#06201f",
        soft: "#173437",
        softHover: "#1d4246",
        text: "#93ddd8",
      },
      good: {
        fill: "#a5dcb1",
        fillHover: "#bce6c5",
        onFill: "#08210f",
        soft: "#183122",
        softHover: "#1f3f2b",
        text: "#addfb8",
      },
      caution: {
        fill: "#f4cd87",
        fillHover: "#f8dca8",
        onFill: "#2a1c00",
        soft: "#38290c",
        softHover: "#473410",
        text: "#f6d493",
      },
      danger: {
        fill: "#ffb9ae",
        fillHover: "#ffd0c8",
        onFill: "#3b0806",
        soft: "#421b1a",
        softHover: "#532221",
        text: "#ffc0b6",
      },
      neutral: {
        fill: "#d0d3ce",
        fillHover: "#e2e4e0",
        onFill: "#16191a",
        soft: "#2a3134",
        softHover: "#343d40",
        text: "#dfe0da",
      },
    },
  },
  contrast: {
    base: "dark",
    background: "#000000",
    surface: "#000000",
    sunken: "#000000",
    divider: "#ffffff",
    border: "#ffffff",
    text: "#ffffff",
    dimmed: "#ffffff",
    disabled: "#c8c8c8",
    tones: {
      accent: {
        fill: "#ffe600",
        fillHover: "#fff27a",
        onFill: "#000000",
        soft: "#000000",
        softHover: "#333000",
        text: "#ffe600",
      },
      good: {
        fill: "#7dffa0",
        fillHover: "#b3ffc8",
        onFill: "#000000",
        soft: "#000000",
        softHover: "#06331a",
        text: "#7dffa0",
      },
      caution: {
        fill: "#ffc247",
        fillHover: "#ffd88c",
        onFill: "#000000",
        soft: "#000000",
        softHover: "#332500",
        text: "#ffc247",
      },
      danger: {
        fill: "#ffb0a6",
        fillHover: "#ffd0ca",
        onFill: "#000000",
        soft: "#000000",
        softHover: "#3d0d08",
        text: "#ffb0a6",
      },
      neutral: {
        fill: "#ffffff",
        fillHover: "#d9d9d9",
        onFill: "#000000",
        soft: "#000000",
        softHover: "#2b2b2b",
        text: "#ffffff",
      },
    },
  },
};
