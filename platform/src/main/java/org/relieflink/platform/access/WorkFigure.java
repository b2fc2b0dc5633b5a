package org.relieflink.platform.access;

import org.jspecify.annotations.Nullable;

/**
 * 一个数字：one of the strip at the top of the work page.
 *
 * @param label what is counted
 * @param value the number, grouped: 180,000
 * @param unit 条, 件, 天
 * @param note one short line below
 * @param href where the number opens; null when it opens nowhere
 */
public record WorkFigure(
    String label, String value, String unit, String note, @Nullable String href) {}
