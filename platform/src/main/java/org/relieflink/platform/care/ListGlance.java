package org.relieflink.platform.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一份名单怎么说，那时和现在。
 *
 * @param household of others in the household, not of the person
 * @param then as of which day the list first had the version that stood on the day of the decision,
 *     as far as it was known then; null = it did not
 * @param now as of which day the list has it; null = it does not any more
 */
public record ListGlance(
    String title,
    String department,
    boolean household,
    @Nullable LocalDate then,
    @Nullable LocalDate now) {}
