/**
 * 清理：入库以前改一份名单里的错格，每一步都记得、都能撤；Cleaning a checked file before it goes in, step by step.
 *
 * <p>In: the rows as they came and the steps people took. Out: the rows as they are now, what is
 * wrong with them, facets of every column, spellings that look alike. Pure: no database, no clock.
 * The file as it came never changes; what counts is the file and the steps that stand, so that an
 * undone step leaves no trace in the rows.
 *
 * <p>Example: 残疾等级 “二级残” becomes “二级” in 12 rows, which are good now.
 */
@NullMarked
package org.relieflink.platform.pool.internal.clean;

import org.jspecify.annotations.NullMarked;
