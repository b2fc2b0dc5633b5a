/**
 * 逐行检查：一遍查完所有的行、所有的列；Row checking, all faults of all rows in one pass.
 *
 * <p>In: a contract, the columns found for it, rows as the table reader gives them. Out: good rows
 * as canonical values, bad rows as faults with column, reason and what to do. Damaged numbers are
 * never repaired. Pure Java: no database, no clock. Law: 个人信息保护法 8 条 (quality of the data).
 *
 * <p>Example: 9.90123E+17 under 身份证号 is {@code ID_SCIENTIFIC}: the digits are lost.
 */
@NullMarked
package org.relieflink.platform.pool.internal.check;

import org.jspecify.annotations.NullMarked;
