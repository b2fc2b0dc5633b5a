/**
 * 数据合同：每个部门每类名单一份 YAML；Data contracts, one YAML file per department and class of list.
 *
 * <p>In: {@code contracts/**.yaml}, and the face of a sheet (title, header). Out: the contract with
 * which the one importer reads the list, and which column is which field. Law: every contract names
 * the law and the signed agreement under which the department hands the list over.
 *
 * <p>Example: a sheet headed 户主姓名 · 身份证号 · 低保证号 is read under {@code civil_affairs/subsistence}.
 */
@NullMarked
package org.relieflink.platform.pool.internal.contract;

import org.jspecify.annotations.NullMarked;
