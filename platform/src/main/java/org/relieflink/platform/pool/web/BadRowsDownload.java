package org.relieflink.platform.pool.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.internal.run.ImportDesk;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** 下载错行：原表的样子加“错误原因”。 Download of the bad rows, for pages and API. */
@Controller
class BadRowsDownload {
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = MediaType.parseMediaType("text/csv");

  private final ImportDesk desk;
  private final CurrentOfficer current;

  BadRowsDownload(ImportDesk desk, CurrentOfficer current) {
    this.desk = desk;
    this.current = current;
  }

  @GetMapping({"/pool/imports/{id}/bad-rows", "/api/v1/imports/{id}/bad-rows"})
  ResponseEntity<StreamingResponseBody> download(@PathVariable long id) throws IOException {
    ImportBatch batch = desk.get(id, current.get());
    ClearFile file = desk.badRows(batch);
    boolean csv = file.path().toString().endsWith(".csv");
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(batch, csv))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(csv ? CSV : XLSX)
        .contentLength(Files.size(file.path()))
        .body(out -> send(file, out));
  }

  private static String disposition(ImportBatch batch, boolean csv) {
    String base = batch.file().name().replaceAll("\\.[A-Za-z]{2,4}$", "");
    return ContentDisposition.attachment()
        .filename(base + "-错行" + (csv ? ".csv" : ".xlsx"), StandardCharsets.UTF_8)
        .build()
        .toString();
  }

  private static void send(ClearFile file, OutputStream out) throws IOException {
    try (file) {
      Files.copy(file.path(), out);
    }
  }
}
