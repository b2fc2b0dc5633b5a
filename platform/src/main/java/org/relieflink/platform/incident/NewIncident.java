package org.relieflink.platform.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 要立的事件.
 *
 * @param words what happened
 * @param detectedAt when it became known; null = now
 * @param alarms what it is opened from; their officers are those it is about
 * @param about further staff numbers it is about
 * @param span entries of the trail it touches besides those of the alarms; null = none
 */
public record NewIncident(
    IncidentKind kind,
    String words,
    @Nullable Instant detectedAt,
    List<Long> alarms,
    List<String> about,
    @Nullable Span span) {
  public NewIncident {
    words = words.strip();
    alarms = alarms.stream().distinct().sorted().toList();
    about = about.stream().distinct().sorted().toList();
  }

  /**
   * 一段留痕：what one officer looked at, took out or changed in a time.
   *
   * @param officer staff number
   * @param until not included
   */
  public record Span(String officer, Instant from, Instant until) {}
}
