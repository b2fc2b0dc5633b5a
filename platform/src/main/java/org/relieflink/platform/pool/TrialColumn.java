package org.relieflink.platform.pool;

/**
 * 试查时一列的样子。 One column as a trial found it.
 *
 * @param letter as the spreadsheet shows it
 * @param header as in the file
 * @param field canonical name of the field it is taken for
 * @param label what the contract calls the field
 * @param needed whether the list is refused without this column
 * @param exact whether the header is a known name; else one character is different
 * @param filled cells with a value
 * @param wrong cells whose value cannot be read as the field says
 * @param confidence 0 to 1: 1 for a known name and 0.8 for one a character away, times the share of
 *     the filled cells that can be read
 */
public record TrialColumn(
    String letter,
    String header,
    String field,
    String label,
    boolean needed,
    boolean exact,
    long filled,
    long wrong,
    double confidence) {}
