package org.relieflink.platform.access;

/** 角色：what an account is for; each account has exactly one. */
public enum Role {
  /** 窗口书记员：receives people, uploads lists. */
  CLERK("书记员"),
  /** 检察官：judges hits, conditions and amounts. */
  PROSECUTOR("检察官"),
  /** 负责人：agrees to what needs a second person; sees what the prosecutors of the unit see. */
  CHIEF("负责人"),
  /** 部门经办人：uploads and sees only the own department's records. */
  DEPARTMENT_OFFICER("部门经办人"),
  /** 系统管理员：keeps lists and the server going; reads no trail, sees no person. */
  ADMINISTRATOR("系统管理员"),
  /** 安全管理员：answers for the table of rights; loads no list, sees no person. */
  SECURITY_ADMINISTRATOR("安全管理员"),
  /** 审计管理员：reads the trail; changes nothing. */
  AUDITOR("审计管理员");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** How the policy table spells it. */
  public String word() {
    return word;
  }

  public String messageKey() {
    return "access.role." + name();
  }
}
