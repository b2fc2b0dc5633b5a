/**
 * 数据池：各部门困难群众名单的入库、来历和读取；The pool of hardship records: import, provenance, reading.
 *
 * <p>In: lists of departments (xlsx, CSV) under data contracts. Out: {@link
 * org.relieflink.platform.pool.HardshipPool} with records, persons, households, sources; the event
 * {@link org.relieflink.platform.pool.PoolChanged}. Law: 个人信息保护法 6 条、8 条 (only what is needed, and
 * right), 55 条; every list is held under the agreement its contract names.
 *
 * <p>Example: 低保202611.xlsx with 10,000 rows: 9,963 come in, 37 wait with their reasons.
 */
@NullMarked
package org.relieflink.platform.pool;

import org.jspecify.annotations.NullMarked;
