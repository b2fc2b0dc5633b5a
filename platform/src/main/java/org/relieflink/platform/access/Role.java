package org.relieflink.platform.access;

/** 角色：what an account is for; each account has exactly one. */
public enum Role {
  /** 窗口书记员：receives people, uploads lists. */
  CLERK,
  /** 检察官：judges hits, conditions and amounts. */
  PROSECUTOR,
  /** 部门经办人：uploads and sees only the own department's records. */
  DEPARTMENT_OFFICER,
  /** 管理员：accounts and the trail, no case data. */
  ADMINISTRATOR;

  public String messageKey() {
    return "access.role." + name();
  }
}
