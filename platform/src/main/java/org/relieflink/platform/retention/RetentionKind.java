package org.relieflink.platform.retention;

/**
 * 哪一类数据：what a rule of retention speaks of; what counts from which day stands in the words of the
 * page.
 */
public enum RetentionKind {
  /** 离开全部名单的人的记录。 */
  RECORDS,
  /** 部门交来的文件原件。 */
  ORIGINALS,
  /** 不再有效、没有人判断过的命中。 */
  HITS,
  /** 不再有效、没有人判断过的监督线索。 */
  LEADS,
  /** 本人查询的答复。 */
  INQUIRIES,
  /** 核实请求、更正请求、标准争议。 */
  REQUESTS,
  /** 人判断过的命中和线索。 */
  VERDICTS,
  /** 当事人名单。 */
  PARTIES,
  /** 救助意见。 */
  OPINIONS,
  /** 多方授权。 */
  APPROVALS,
  /** 数据安全事件和证据包。 */
  INCIDENTS,
  /** 导出登记。 */
  EXPORTS,
  /** 留痕。 */
  TRAIL,
  /** 销毁计划和证明自己。 */
  CERTIFICATES;

  public String messageKey() {
    return "retention.kind." + name();
  }
}
