package org.relieflink.tabular;

/**
 * 读完后的统计。 What was seen while reading a sheet.
 *
 * @param rows rows delivered
 * @param lastRowNumber of the last row delivered, 0 when none
 * @param formulas cells computed by a formula; their stored value was read
 * @param hiddenRows rows delivered although Excel hides them (a filter left on)
 * @param verticalMerges merged ranges over several rows: only their first row carries the value
 */
public record ReadSummary(
    long rows, long lastRowNumber, long formulas, long hiddenRows, long verticalMerges) {}
