package org.relieflink.platform.approval;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;

/** Requests and officers for tests; all persons invented. */
final class Requests {
  static final Officer SECOND = new Officer("YX0219", "吴检察官", Role.PROSECUTOR, null);
  static final Officer THIRD = new Officer("YX0220", "郑检察官", Role.PROSECUTOR, null);
  static final Officer EDUCATION =
      new Officer("JY0301", "孔科员", Role.DEPARTMENT_OFFICER, "education");

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
        "命中 12（低保对象）里一名未成年人的姓名、证号",
        "与卷宗核对证号",
        "云检刑申〔2026〕2号",
        "/screening",
        List.of(new OwnedData("civil_affairs", "记录 990123100001-1")));
  }
}
