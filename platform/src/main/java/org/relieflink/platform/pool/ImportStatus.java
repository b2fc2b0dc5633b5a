package org.relieflink.platform.pool;

import java.util.EnumSet;
import java.util.Set;

/** 一批导入走到哪一步；能往哪走写在一处。 Where an import stands, and where it may go from there. */
public enum ImportStatus {
  WAITING,
  INSPECTING,
  /** A person has to say which list it is. */
  NEEDS_CHOICE,
  CHECKING,
  /** Checked, and waits for a person's yes. */
  CHECKED,
  PUBLISHING,
  PUBLISHED,
  REFUSED,
  FAILED,
  INTERRUPTED,
  CANCELLED,
  UNDONE;

  /** The moves the law of the house allows; everything else is a mistake of the program. */
  public Set<ImportStatus> next() {
    return switch (this) {
      case WAITING -> EnumSet.of(INSPECTING, CHECKING, REFUSED, FAILED, INTERRUPTED, CANCELLED);
      case INSPECTING ->
          EnumSet.of(NEEDS_CHOICE, CHECKING, REFUSED, FAILED, INTERRUPTED, CANCELLED);
      case NEEDS_CHOICE -> EnumSet.of(WAITING, CANCELLED);
      case CHECKING -> EnumSet.of(CHECKED, PUBLISHING, REFUSED, FAILED, INTERRUPTED, CANCELLED);
      case CHECKED -> EnumSet.of(WAITING, CANCELLED);
      case PUBLISHING -> EnumSet.of(CHECKING, PUBLISHED, REFUSED, FAILED, INTERRUPTED);
      case PUBLISHED -> EnumSet.of(UNDONE);
      case REFUSED, FAILED, INTERRUPTED, CANCELLED -> EnumSet.of(WAITING);
      case UNDONE -> EnumSet.noneOf(ImportStatus.class);
    };
  }

  /** Work is going on or queued. */
  public boolean running() {
    return this == WAITING || this == INSPECTING || this == CHECKING || this == PUBLISHING;
  }

  /** A person is asked something. */
  public boolean asks() {
    return this == NEEDS_CHOICE || this == CHECKED;
  }

  public String messageKey() {
    return "pool.status." + name();
  }
}
