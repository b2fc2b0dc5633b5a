package org.relieflink.law.duty;

/** 谁的职责：a part in the work, not an office; which office plays it follows from the case. */
public enum DutyParty {
  /** 办案部门 · The department that handles the original case. */
  CASE_DEPARTMENT,
  /** 控告申诉检察部门 · The section that examines relief. */
  RELIEF_SECTION,
  /** 负责人 · Who decides in the organ. */
  CHIEF,
  /** 政法委评审 · The review group of the political and legal affairs commission. */
  REVIEW_GROUP,
  COURT,
  FINANCE,
  /** 有关部门 · Whichever department holds the list, was asked, or got the letter. */
  DEPARTMENT,
  RURAL_AFFAIRS,
  LEGAL_AID,
  APPLICANT
}
