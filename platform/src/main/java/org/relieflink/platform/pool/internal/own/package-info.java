/**
 * 自立的数据合同：不写代码接一个新部门；The office's own contracts: a new department without code.
 *
 * <p>In: a sample file, what a person says of its columns, or the text of a contract. Out: drafts,
 * trials, and versions that another person put in force, which {@link
 * org.relieflink.platform.pool.internal.contract.ContractBook} reads. Law: 个人信息保护法 51 条 (assignment
 * of rights), 6 条 (only what is needed); each contract names law and agreement.
 *
 * <p>Example: the forestry office's list of laid-off rangers, 6 columns, tried with 40 rows.
 */
@NullMarked
package org.relieflink.platform.pool.internal.own;

import org.jspecify.annotations.NullMarked;
