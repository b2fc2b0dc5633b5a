package org.relieflink.platform.watch;

import org.relieflink.law.Clause;

/**
 * 数量标准：at so many records the criminal law begins to count; every quota of a day lies below.
 *
 * @param records a quota of this deed must be smaller
 * @param basis the clause of the judicial interpretation
 */
public record QuotaCeiling(QuotaDeed deed, long records, Clause basis) {}
