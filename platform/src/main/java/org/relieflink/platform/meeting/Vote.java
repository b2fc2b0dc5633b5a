package org.relieflink.platform.meeting;

import java.time.Instant;
import org.relieflink.platform.access.Unit;

/**
 * 一个单位的表态：one for a unit and item, never changed.
 *
 * @param reason wanted unless it agrees
 */
public record Vote(
    Unit unit, String officer, String officerName, Voice voice, String reason, Instant at) {}
