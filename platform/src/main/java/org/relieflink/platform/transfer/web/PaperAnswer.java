package org.relieflink.platform.transfer.web;

import org.relieflink.platform.transfer.Paper;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** 一份材料怎样给出去：to be saved, never shown in our page, kept by no cache. */
final class PaperAnswer {
  private PaperAnswer() {}

  static ResponseEntity<byte[]> of(Paper.Opened opened) {
    Paper paper = opened.paper();
    String ending = paper.media().substring(paper.media().indexOf('/') + 1);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(paper.media()))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("paper-" + paper.id() + "." + ending)
                .build()
                .toString())
        .body(opened.body());
  }
}
