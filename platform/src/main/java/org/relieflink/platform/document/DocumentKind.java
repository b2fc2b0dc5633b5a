package org.relieflink.platform.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 文种：one dated form each, {@code document/forms/<code>.yaml}. */
public enum DocumentKind {
  /** 申请书。 */
  APPLICATION,
  /** 口头申请笔录。 */
  ORAL_RECORD,
  /** 受理通知书。 */
  ACCEPTANCE,
  /** 补正材料一次性告知书。 */
  SUPPLEMENT,
  /** 线索移送表。 */
  LEAD_TRANSFER,
  /** 审查报告。 */
  REVIEW_REPORT,
  /** 审批表。 */
  APPROVAL_FORM,
  /** 决定书。 */
  DECISION,
  /** 不予救助通知书。 */
  REFUSAL,
  /** 发放笔录。 */
  PAYMENT_RECORD,
  /** 承诺书。 */
  PROMISE,
  /** 社会救助建议函。 */
  RECOMMENDATION,
  /** 回复函。 */
  REPLY,
  /** 回访记录。 */
  FOLLOW_UP,
  /** 国家司法救助情况证明，申请法律援助用。 */
  LEGAL_AID_CERTIFICATE;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<DocumentKind> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
