package org.relieflink.platform.incident;

import org.jspecify.annotations.Nullable;

/**
 * 要记的一步.
 *
 * @param kind wanted by an assessment, unread otherwise
 * @param level wanted by an assessment, unread otherwise
 * @param words at most {@link #LONGEST} characters
 */
public record Said(
    IncidentAct act, @Nullable IncidentKind kind, @Nullable IncidentLevel level, String words) {
  public static final int LONGEST = 400; // characters, as the trail keeps of a reason

  public Said {
    words = words.strip();
  }
}
