package org.relieflink.platform.approval;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;

/** Requests and officers for tests; all persons invented. */
final class Requests {
  static final Officer SECOND =
      new Officer("YX0219", "吴检察官", Role.PROSECUTOR, Unit.of("990123", null));
  static final Officer THIRD =
      new Officer("YX0220", "郑检察官", Role.PROSECUTOR, Unit.of("990123", null));
  static final Officer EDUCATION =
      new Officer("JY0301", "孔科员", Role.DEPARTMENT_OFFICER, Unit.of("990123", "education"));

  private Requests() {}

  static ApprovalContent content(ApprovalKind kind, String subject) {
    return ApprovalContent.of(kind, subject).with("purpose", "核对");
  }

  static ApprovalRequest of(ApprovalKind kind, String subject) {
    return of(content(kind, subject));
  }

  static ApprovalRequest of(ApprovalContent content) {
    return new ApprovalRequest(
        content,
        label(content.kind()),
        "与卷宗核对证号",
        "云检刑申〔2026〕2号",
        "/screening",
        List.of(new OwnedData("civil_affairs", "记录 990123100001-1")));
  }

  private static String label(ApprovalKind kind) {
    return switch (kind) {
      case MINOR_UNSEAL -> "命中 12（低保对象）里一名未成年人的姓名、证号、出生日期、住址、电话";
      case FIELD_UNSEAL -> "命中 13（残疾人）的诊断";
      case MASS_EXPORT -> "候选名单 18,240 条";
      case PRIVILEGED_ROLE -> "工号 YX0221：检察官";
      case RULE_PACK_RELEASE -> "规则包 990123 2026.2";
      case PERSON_ERASURE -> "销毁一个人的信息";
      case INCIDENT_CLOSE -> "结束一个事件";
      case RETENTION_RUN -> "按保存规则销毁 1,204 行";
      case FUND_COMMITMENT -> "预留救助金 40,000 元，第 1 期";
      case FUND_MOVE -> "指定用途 40,000 元";
      case FUND_FREEZE -> "冻结资金池，到 12 月 31 日";
      case FUND_PUBLICATION -> "公开 2026 年的结果";
      case PAYEE_CHANGE -> "被救助人周*禾的收款账户，尾号 0912 改为 3377";
    };
  }
}
