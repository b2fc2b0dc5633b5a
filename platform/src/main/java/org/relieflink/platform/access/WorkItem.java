package org.relieflink.platform.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一件待办.
 *
 * @param kind two characters on the plain tag, e.g. 核实
 * @param title what to do, as a sentence: 判断 12 条命中是不是同一人
 * @param note one line below: case, source, date
 * @param due last day; null when nothing limits it
 * @param href where the work starts
 * @param action text of the button, e.g. 去办
 * @param count how many things the item stands for, at least 1
 */
public record WorkItem(
    String kind,
    String title,
    String note,
    @Nullable LocalDate due,
    String href,
    String action,
    long count) {}
