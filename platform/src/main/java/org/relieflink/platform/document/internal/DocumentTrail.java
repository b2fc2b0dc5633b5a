package org.relieflink.platform.document.internal;

import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.DocumentAct;
import org.relieflink.platform.document.PaperScan;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;

/** 文书的留痕：every step, in the caller's transaction. */
@Component
class DocumentTrail {
  private final Trail trail;

  DocumentTrail(Trail trail) {
    this.trail = trail;
  }

  static String object(long paper) {
    return "document-" + paper;
  }

  void done(Officer officer, DocumentAct act, long paper, String words) {
    trail.record(
        officer, TrailNote.of("DOCUMENT_" + act, "document", object(paper)).because(words));
  }

  /** With the digest of the file, so that the trail knows which one it was. */
  void added(Officer officer, long paper, PaperScan scan) {
    trail.record(
        officer,
        TrailNote.of("DOCUMENT_SCAN_ADDED", "document", object(paper)).resulting(scan.digest()));
  }

  /** Bytes are about to leave. */
  void left(Officer officer, String action, long paper, TrailNote said) {
    trail.record(
        officer, new TrailNote(action, "document", object(paper), said.purpose(), said.result()));
  }
}
