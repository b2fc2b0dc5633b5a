package org.relieflink.platform.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.duty.DutyTime;
import org.relieflink.platform.access.Unit;

/**
 * 一件事的一只钟：what a capability tells of one duty in one matter. No personal data.
 *
 * @param duty id in the list of duties
 * @param owner whose turn it is, or was
 * @param number of the matter as pages show it, e.g. HS-000012
 * @param href where the matter is; empty where there is no page of it
 * @param due last day that was set when it started; null = by the limit of the duty
 * @param dropped taken back before anything had to be done
 */
public record DutyRun(
    String duty,
    Unit owner,
    String number,
    String href,
    DutyTime time,
    @Nullable LocalDate due,
    boolean dropped) {}
