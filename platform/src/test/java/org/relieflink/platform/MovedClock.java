package org.relieflink.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** 测试的钟：the system's, until a test sets it; then it stands where it was set. */
public final class MovedClock extends Clock {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private final Clock system = Clock.system(BEIJING);
  private volatile Instant set = Instant.MAX;

  /** From now on it is this moment. */
  public void set(Instant at) {
    set = at;
  }

  /** Later than it was by so much. */
  public void add(Duration more) {
    set = instant().plus(more);
  }

  /** The system's clock again. */
  public void release() {
    set = Instant.MAX;
  }

  @Override
  public Instant instant() {
    Instant at = set;
    return at.equals(Instant.MAX) ? system.instant() : at;
  }

  @Override
  public ZoneId getZone() {
    return BEIJING;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    MovedClock same = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return same.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return same.withZone(other);
      }
    };
  }
}
