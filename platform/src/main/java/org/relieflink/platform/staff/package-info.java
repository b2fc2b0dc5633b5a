/**
 * 人员：accounts, units, posts and the giving of roles. Purpose: who works here, and with what rights,
 * is the work of two administrators and, for privileged roles, of a third person. In: what
 * administrators type, {@code staff/roles.yaml}. Out: accounts that sign-in reads, the pages 账号,
 * 单位, 岗位, 角色. Law: GB/T 22239-2019 8.1.4 (三员分开). Example: the system administrator makes YX0102,
 * the security administrator makes it a clerk; before that it cannot sign in.
 */
@NullMarked
package org.relieflink.platform.staff;

import org.jspecify.annotations.NullMarked;
