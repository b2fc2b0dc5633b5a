package org.relieflink.platform.trail.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 留痕接口：the trail for programs, newest first. */
@RestController
class TrailApi {
  private final Trail trail;

  TrailApi(Trail trail) {
    this.trail = trail;
  }

  @GetMapping("/api/v1/trail")
  Answer all(
      @RequestParam(required = false) @Nullable String officer,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String object,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int limit) {
    var query = new TrailQuery(officer, action, object, before, limit);
    var entries = trail.all(query).stream().map(TrailApi::line).toList();
    boolean more = entries.size() == query.limit();
    return new Answer(entries, more ? entries.get(entries.size() - 1).id() : null);
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
