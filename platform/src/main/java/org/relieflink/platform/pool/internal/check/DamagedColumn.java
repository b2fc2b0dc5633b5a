package org.relieflink.platform.pool.internal.check;

/**
 * 整列坏掉的号码列。 A column of long numbers that a spreadsheet damaged throughout.
 *
 * @param column from 0
 */
public record DamagedColumn(int column, int filled, int damaged) {}
