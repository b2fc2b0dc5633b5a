package org.relieflink.platform.fund.web;

import java.nio.charset.StandardCharsets;
import org.relieflink.platform.fund.Payments.BankFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** 下载的银行文件：kept nowhere on the way. */
final class Sent {
  private Sent() {}

  static ResponseEntity<byte[]> file(BankFile file) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name()).build().toString())
        .body(file.text().getBytes(StandardCharsets.UTF_8));
  }
}
