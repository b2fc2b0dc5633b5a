package org.relieflink.platform.approval;

/**
 * 授权事项：acts that one person alone may not do. How many must agree, and from where, stands in {@code
 * approval/rules.yaml}, never here.
 */
public enum ApprovalKind {
  /** 看未成年人的全名全号。 */
  MINOR_UNSEAL,
  /** 看一项敏感信息（诊断、账号）。 */
  FIELD_UNSEAL,
  /** 大批导出。 */
  MASS_EXPORT,
  /** 给人管理员、负责人的角色。 */
  PRIVILEGED_ROLE,
  /** 发布规则包。 */
  RULE_PACK_RELEASE,
  /** 改收款账户。 */
  PAYEE_CHANGE,
  /** 销毁一个人的信息。 */
  PERSON_ERASURE,
  /** 结束一个数据安全事件。 */
  INCIDENT_CLOSE,
  /** 按保存规则销毁。 */
  RETENTION_RUN,
  /** 从资金池为一个决定预留。 */
  FUND_COMMITMENT,
  /** 动资金池：指定用途、上缴、冲正。 */
  FUND_MOVE,
  /** 冻结资金池，或者提前解冻。 */
  FUND_FREEZE,
  /** 公开救助资金的结果。 */
  FUND_PUBLICATION
}
