package org.relieflink.platform.meeting;

import org.relieflink.platform.access.Unit;

/** 请来的人。 */
public record Invited(String officer, String officerName, Unit unit, Attendance attendance) {}
