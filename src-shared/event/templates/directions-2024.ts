// The nine directions in five categories that the 2024 notice collects scenarios for (二, and the form of annex 1).

export interface Direction {
  readonly id: string;
  /** 方向 1 to 9, as the form numbers them. */
  readonly number: number;
  /** As the form prints it. */
  readonly name: string;
  readonly category: string;
}

export const directions2024 = [
  { id: "diagnosis", number: 1, name: "大模型+诊疗服务", category: "医疗服务" },
  { id: "patient", number: 2, name: "大模型+患者服务", category: "医疗服务" },
  { id: "chinese-medicine", number: 3, name: "大模型+中医诊疗", category: "医疗服务" },
  { id: "hospital", number: 4, name: "大模型+医院管理", category: "卫生管理" },
  { id: "disease-control", number: 5, name: "大模型+疾控监测", category: "卫生管理" },
  { id: "clinical-research", number: 6, name: "大模型+临床科研", category: "创新研发" },
  { id: "drug-research", number: 7, name: "大模型+药物研发", category: "创新研发" },
  { id: "corpus", number: 8, name: "医疗语料库", category: "基础支撑" },
  { id: "platform", number: 9, name: "大模型综合示范平台", category: "综合示范平台" },
] as const satisfies readonly Direction[];
