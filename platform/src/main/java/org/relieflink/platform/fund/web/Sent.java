package org.relieflink.platform.fund.web;

import java.nio.charset.StandardCharsets;
import org.relieflink.platform.fund.Payments.BankFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** 下载的文件：kept nowhere on the way. */
final class Sent {
  private Sent() {}

  static ResponseEntity<byte[]> file(BankFile file) {
    return file(
        file.name(),
        MediaType.APPLICATION_OCTET_STREAM,
        file.text().getBytes(StandardCharsets.UTF_8));
  }

  static ResponseEntity<byte[]> file(String name, MediaType type, byte[] body) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(body);
  }
}
