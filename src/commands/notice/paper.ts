/** A printed copy is manual material; the notice may promise that there is none. */
import type { Notice } from "../../domain/notice/notice.ts";
import type { Warning } from "../../output/view.ts";

export function paperWarnings({ manualMaterial }: Notice): readonly Warning[] {
  const paper: Warning = { code: "notice.paper", say: (t) => t.noticeView.paper };
  return manualMaterial?.exists === false ? [paper] : [];
}
