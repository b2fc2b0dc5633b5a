package org.relieflink.linkage;

import java.util.List;

/**
 * 数据池更新后的索引和变动的行。 An index after a change, and the rows that changed.
 *
 * @param unknown ids to withdraw that the pool did not have or that no longer stood
 */
record PoolUpdate(
    PoolIndex before, PoolIndex index, RowList added, RowList closed, List<String> unknown) {}
