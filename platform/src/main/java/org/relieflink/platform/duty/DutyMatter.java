package org.relieflink.platform.duty;

import org.relieflink.law.duty.DutyReading;

/** 一件事：where it is, and how its time limit stands today. */
public record DutyMatter(DutyRun run, DutyReading reading) {}
