package org.relieflink.platform.staff;

import java.time.Instant;

/**
 * 办过的一件事：one line of the history of an account, a unit or a post; rows are added, never changed.
 *
 * @param detail what exactly, e.g. 书记员
 * @param officerName who did it
 */
public record AccountStep(
    AccountAct act, String detail, String reason, String officerName, Instant at) {}
