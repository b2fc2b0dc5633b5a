/**
 * 谁能看、谁能办：accounts, roles and the one table of who may reach what. Purpose: deny by default. In:
 * staff number and password, {@code access/*.yaml} (path, methods, roles, what it reads, trail
 * event). Out: {@link org.relieflink.platform.access.CurrentOfficer} for every capability. Law:
 * 数据安全法 38 条、个人信息保护法 6 条 (minimum for the purpose). Example: a department officer of 民政局 asks for
 * {@code /screening}: no row gives that role, so the answer is 403 and one line in the trail.
 */
@NullMarked
package org.relieflink.platform.access;

import org.jspecify.annotations.NullMarked;
