/**
 * 同一人：several records, one person, as people decided it; one person from many records. Purpose:
 * records under changed, missing or mistyped numbers are joined, kept apart and parted again. In:
 * the pool's records, decisions of officers. Out: the page 人员档案 {@code /persons/{record}}, {@code
 * /api/v1/persons}, {@link org.relieflink.platform.identity.SamePerson}. Law: 个人信息保护法 8 条 (right
 * and complete), 6 条 (purpose first). Example: {@code decisions.decide(officer, new
 * NewDecision(DecisionKind.MERGE, "SA-1", "DP-7", "号码少录一位，住址、家人相同", seen))}.
 */
@NullMarked
package org.relieflink.platform.identity;

import org.jspecify.annotations.NullMarked;
