/**
 * 数据池的存取：批次、暂存、入库、撤销、查询；Storage of the pool in the PostgreSQL schema {@code pool}.
 *
 * <p>In: checked rows. Out: versions of records with provenance. Bulk by COPY, publication and undo
 * set by set in one transaction; never row by row. Law: 个人信息保护法 8 条.
 *
 * <p>Example: 10,000 staged rows become 3,412 new, 128 changed and 6,423 confirmed records at once.
 */
@NullMarked
package org.relieflink.platform.pool.internal.store;

import org.jspecify.annotations.NullMarked;
