package org.relieflink.platform.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Unit;

/**
 * 单位：an office that accounts belong to. What stands above it follows from its division code and is
 * never set by hand: a unit cannot be hung under another one.
 *
 * @param name as people call it, e.g. 云溪县民政局
 * @param closedAt when it was closed; null while it is open
 * @param accounts how many accounts of it have a role
 */
public record OfficeUnit(
    long id, Unit unit, String name, @Nullable Instant closedAt, long accounts) {
  public boolean open() {
    return closedAt == null;
  }
}
