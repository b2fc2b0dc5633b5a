/**
 * 部门名单文件 · The files that departments really send: each with its own columns, order, titles,
 * encoding and slips.
 *
 * <p>In: the lists of a county. Out: 15 lists and the case list as xlsx or CSV, two of them with
 * three months; rows with known errors planted between the good ones; files that no importer can
 * take. {@code department-files.md} in the resources describes each.
 *
 * <p>Law: the columns are those of the departments' public forms. Example: the newest 低保 list holds
 * exactly the SA rows of pool.csv.
 */
@NullMarked
package org.relieflink.synthetic.department;

import org.jspecify.annotations.NullMarked;
