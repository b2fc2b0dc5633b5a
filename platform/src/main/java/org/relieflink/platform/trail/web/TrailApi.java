package org.relieflink.platform.trail.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** 留痕接口：the trail for programs, newest first. */
@RestController
class TrailApi {
  private final Trail trail;

  TrailApi(Trail trail) {
    this.trail = trail;
  }

  @GetMapping("/api/v1/trail")
  Answer all(@ParameterObject @ModelAttribute TrailFilter filter) {
    var query = filter.query();
    var entries = trail.all(query);
    boolean more = entries.size() == query.limit();
    return new Answer(
        entries.stream().map(TrailApi::line).toList(),
        more ? entries.get(entries.size() - 1).id() : null);
  }

  private static Line line(TrailEntry entry) {
    var note = entry.note();
    return new Line(
        entry.id(),
        entry.at(),
        entry.officer(),
        entry.role(),
        note.action(),
        note.objectKind(),
        note.objectId(),
        note.purpose(),
        note.result(),
        entry.requestId());
  }

  /** Entries and the number to continue from ({@code before}); null at the end. */
  record Answer(List<Line> entries, @Nullable Long nextBefore) {}

  record Line(
      long id,
      Instant at,
      String officer,
      String role,
      String action,
      String objectKind,
      String objectId,
      String purpose,
      String result,
      String requestId) {}
}
