// What the service counts, in Prometheus' text format (exposition format 0.0.4).

const names = {
  requests: ["roadshow_central_requests_total", "Requests answered, by route and status."],
  entries: ["roadshow_central_entries_total", "Entries taken in that were not here before."],
  refused: ["roadshow_central_refused_total", "Requests refused, by reason."],
} as const;

type Counter = keyof typeof names;

export class Metrics {
  readonly #counts = new Map<Counter, Map<string, number>>();
  readonly #seconds = new Map<string, { sum: number; count: number }>();

  add(counter: Counter, labels: Readonly<Record<string, string>> = {}, by = 1): void {
    const counts = this.#counts.get(counter) ?? new Map<string, number>();
    const key = written(labels);
    counts.set(key, (counts.get(key) ?? 0) + by);
    this.#counts.set(counter, counts);
  }

  took(route: string, seconds: number): void {
    const { sum, count } = this.#seconds.get(route) ?? { sum: 0, count: 0 };
    this.#seconds.set(route, { sum: sum + seconds, count: count + 1 });
  }

  text(): string {
    const lines: string[] = [];
    for (const counter of Object.keys(names) as Counter[]) {
      const [name, help] = names[counter];
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} counter`);
      for (const [labels, value] of this.#counts.get(counter) ?? []) lines.push(`${name}${labels} ${value}`);
    }
    const name = "roadshow_central_request_seconds";
    lines.push(`# HELP ${name} How long requests took, by route.`, `# TYPE ${name} summary`);
    for (const [route, { sum, count }] of this.#seconds) {
      const labels = written({ route });
      lines.push(`${name}_sum${labels} ${sum}`, `${name}_count${labels} ${count}`);
    }
    return `${lines.join("\n")}\n`;
  }
}

function written(labels: Readonly<Record<string, string>>): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return parts.length === 0 ? "" : `{${parts.join(",")}}`;
}
