package org.relieflink.platform.pool;

/**
 * 按错误看的一项。 One group of faults with its count.
 *
 * @param family stable code of the group, e.g. {@code DATE}
 * @param rows rows that have such a fault
 */
public record FaultFacet(String family, long rows) {}
