// The organiser desk in Chinese.

export const organiser = {
  title: "组委会",
};
