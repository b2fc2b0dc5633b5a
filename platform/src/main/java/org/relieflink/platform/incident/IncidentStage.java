package org.relieflink.platform.incident;

/** 六步：发现 → 研判 → 处置 → 报告 → 告知 → 结束. All but the first and the last may come in any order. */
public enum IncidentStage {
  /** 发现：the incident is opened. */
  FOUND,
  /** 研判：kind and level are settled; may be settled anew. */
  ASSESS,
  /** 处置：what was done at once. */
  HANDLE,
  /** 报告：to the authorities, or why not. */
  REPORT,
  /** 告知：to the persons concerned, or why not. */
  TELL,
  /** 结束：with a finding, once another person agreed. */
  CLOSE
}
