package org.relieflink.platform.trail.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.relieflink.platform.trail.TrailSeals;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 留痕的两个文件：the export for the verifier and the roots, for people and for programs. */
@RestController
class TrailFiles {
  private final TrailSeals seals;
  private final Clock clock;

  TrailFiles(TrailSeals seals, Clock clock) {
    this.seals = seals;
    this.clock = clock;
  }

  /** As long as the trail, so it is written as it is read. */
  @GetMapping({"/api/v1/trail/export", "/trail/export.jsonl"})
  void export(HttpServletResponse response) throws IOException {
    head(response, "application/x-ndjson", "trail-" + LocalDate.now(clock) + ".jsonl");
    Writer out = response.getWriter();
    seals.export(out);
    out.flush();
  }

  @GetMapping({"/api/v1/trail/roots", "/trail/roots.txt"})
  void roots(HttpServletResponse response) throws IOException {
    head(response, "text/plain", "roots-" + LocalDate.now(clock) + ".txt");
    Writer out = response.getWriter();
    seals.roots(out);
    out.flush();
  }

  private static void head(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
  }
}
