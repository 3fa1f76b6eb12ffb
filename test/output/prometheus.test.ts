import parse from "parse-prometheus-text-format";
import { describe, expect, test } from "vitest";
import {
  failedMetricsText,
  isMetricsText,
  lastSuccessIn,
  metricsText,
} from "../../src/output/prometheus.ts";
import { laptop, suspected } from "../domain/breach/stolen-laptop.ts";
import { utc } from "../domain/calendar/law.ts";
import { numbered } from "../domain/check/looked.ts";
import { watched } from "./watched.ts";

/** 2026-11-22T08:00:00Z in Unix seconds, by `date -d … +%s`. */
const AT_SECONDS = 1_795_334_400;
const writer = { version: "1.4.0", format: 1, at: utc("2026-11-22T08:00:00Z") };

/** Name, labels and value of every sample, as the parser reads them. */
function samples(text: string): readonly string[] {
  return parse(text).flatMap(({ name, metrics }) =>
    metrics.map(({ labels = {}, value }) =>
      [name, ...Object.entries(labels).map(([label, said]) => `${label}=${said}`), value].join(" "),
    ),
  );
}

const late = numbered(
  "2026-0001",
  suspected({ kind: "risk", detectedAt: utc("2026-11-18T08:00:00Z") }),
);
const breaches = [late, laptop()];

describe("metrics", () => {
  const text = metricsText(writer, { ...watched(breaches, "2026-11-22T08:00:00Z"), closed: 7 });

  test("hold the breaches by state, and the earliest deadline", () => {
    expect(samples(text)).toEqual([
      "seloste_build_info version=1.4.0 format=1 1",
      "seloste_up 1",
      `seloste_last_run_timestamp_seconds ${AT_SECONDS}`,
      `seloste_last_success_timestamp_seconds ${AT_SECONDS}`,
      "seloste_breaches state=in_time 1",
      "seloste_breaches state=overdue 1",
      "seloste_breaches state=closed 7",
      // Both clocks of the laptop are due within the day, the other promise is over.
      "seloste_due level=warning 2",
      "seloste_due level=critical 1",
      // Due since Saturday 21 November, 10.00 in Helsinki: a day before.
      `seloste_breach_deadline_timestamp_seconds ${AT_SECONDS - 86_400}`,
      "seloste_audit_entries 18422",
      "seloste_register_size_bytes 4128768",
      "seloste_run_duration_seconds 0.41",
    ]);
  });

  test("each family has its HELP and TYPE once, before its samples", () => {
    for (const { name, help, type } of parse(text)) {
      expect(type).toBe("GAUGE");
      expect(help).toMatch(/^[A-Z].*\.$/u);
      expect(text.split(`# HELP ${name} `)).toHaveLength(2);
      expect(text.indexOf(`# TYPE ${name} gauge`)).toBeLessThan(
        text.search(new RegExp(`^${name}[ {]`, "mu")),
      );
    }
  });

  test("carry no timestamp, no number of a breach and no word of a person", () => {
    for (const { metrics } of parse(text)) {
      for (const { timestamp_ms: stamp } of metrics) expect(stamp).toBeUndefined();
    }
    expect(text).not.toMatch(/2026-0|laptop|manager/iu);
    expect(text).toMatch(/\n$/u);
    expect(text).not.toContain("\r");
  });

  test("have no deadline when no clock runs", () => {
    const none = metricsText(writer, { ...watched([], "2026-11-22T08:00:00Z"), closed: 0 });
    expect(samples(none)).toContain("seloste_breaches state=in_time 0");
    expect(none).not.toContain("seloste_breach_deadline");
  });

  test("a version with odd characters stays one label", () => {
    const odd = metricsText(
      { ...writer, version: 'a"b\\c' },
      { ...watched([], "2026-11-22T08:00:00Z"), closed: 0 },
    );
    expect(odd).toContain(String.raw`version="a\"b\\c"`);
    expect(parse(odd)[0]?.metrics[0]?.labels).toHaveProperty("format", "1");
  });
});

describe("after a run that could not look", () => {
  test("it is not up, and the last success is kept", () => {
    const before = metricsText(writer, { ...watched([], "2026-11-22T08:00:00Z"), closed: 0 });
    const later = { ...writer, at: utc("2026-11-22T09:00:00Z") };
    expect(samples(failedMetricsText(later, lastSuccessIn(before)))).toEqual([
      "seloste_build_info version=1.4.0 format=1 1",
      "seloste_up 0",
      `seloste_last_run_timestamp_seconds ${AT_SECONDS + 3600}`,
      `seloste_last_success_timestamp_seconds ${AT_SECONDS}`,
    ]);
  });

  test("nothing is made up where there never was a success", () => {
    expect(lastSuccessIn("")).toBeUndefined();
    expect(lastSuccessIn("seloste_last_success_timestamp_seconds soon\n")).toBeUndefined();
    expect(failedMetricsText(writer, undefined)).not.toContain("last_success");
  });

  test("its file is known as one of ours", () => {
    expect(isMetricsText(failedMetricsText(writer, undefined))).toBe(true);
    expect(isMetricsText("# HELP node_load1 1m load average.\n")).toBe(false);
  });
});
