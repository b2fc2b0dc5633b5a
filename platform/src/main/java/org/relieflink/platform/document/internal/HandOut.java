package org.relieflink.platform.document.internal;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentFile;
import org.relieflink.platform.document.DocumentFile.Format;
import org.relieflink.platform.document.DocumentRefusal;
import org.relieflink.platform.document.DocumentSettings;
import org.relieflink.platform.document.PaperScan;
import org.relieflink.platform.document.internal.layout.Laid;
import org.relieflink.platform.document.internal.print.DocxFile;
import org.relieflink.platform.document.internal.print.PdfPress;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.watch.ExportMark;
import org.relieflink.platform.watch.ExportOrder;
import org.relieflink.platform.watch.ExportRelease;
import org.relieflink.platform.watch.Exports;
import org.springframework.stereotype.Component;

/**
 * 取出：counted as an export and on the trail before a byte leaves. The mark of the export stands
 * among the key words of the PDF only: nothing is added to the text of an official paper.
 */
@Component
class HandOut {
  private static final String LIST = "document";
  private static final int LEAST = 4; // characters of a reason

  private final ReadPaper read;
  private final CheckDocument check;
  private final Exports exports;
  private final DocumentTrail trail;
  private final DocumentSettings settings;
  private final Clock clock;

  HandOut(
      ReadPaper read,
      CheckDocument check,
      Exports exports,
      DocumentTrail trail,
      DocumentSettings settings,
      Clock clock) {
    this.read = read;
    this.check = check;
    this.exports = exports;
    this.trail = trail;
    this.settings = settings;
    this.clock = clock;
  }

  Outcome<DocumentFile> inFull(Officer officer, Document document, Format format, String reason) {
    Optional<Refusal> no = notInFull(officer, document, reason.strip());
    return no.isPresent()
        ? new Outcome.Refused<>(no.get())
        : out(
            officer,
            read.open(document).map(read::full),
            new Leaving(document, format, "DOCUMENT_TAKEN", reason.strip()));
  }

  /** Why it is not given out in full; empty where it is. */
  Optional<Refusal> notInFull(Officer officer, Document document, String reason) {
    if (!check.inFull(officer, document)) {
      return Optional.of(Refusal.of(DocumentRefusal.NOT_IN_FULL));
    }
    return reason.length() < LEAST
        ? Optional.of(Refusal.of(DocumentRefusal.REASON_MISSING))
        : CheckDocument.words(reason, true);
  }

  /** A scan leaves as it came: the mark of the export stands on the trail alone. */
  Outcome<PaperScan.Opened> scanned(
      Officer officer, Document document, String reason, PaperScan.Opened opened) {
    Optional<Refusal> no = notInFull(officer, document, reason.strip());
    return no.isPresent()
        ? new Outcome.Refused<>(no.get())
        : released(
                officer, new Leaving(document, Format.PDF, "DOCUMENT_SCAN_TAKEN", reason.strip()))
            .map(mark -> opened);
  }

  Outcome<DocumentFile> published(Officer officer, Document document) {
    if (!check.publishes(officer, document)) {
      return Outcome.refused(DocumentRefusal.NOT_FOR_ROLE);
    }
    return document.finished()
        ? out(
            officer,
            read.open(document).map(read::published),
            new Leaving(document, Format.PDF, "DOCUMENT_PUBLISHED", ""))
        : Outcome.refused(DocumentRefusal.NOT_FINISHED);
  }

  /** 取什么。 */
  private record Leaving(Document document, Format format, String action, String reason) {}

  private void told(Officer officer, Leaving leaving, ExportMark mark) {
    TrailNote note = TrailNote.of(leaving.action, "", "");
    trail.left(
        officer,
        leaving.action,
        leaving.document.id(),
        note.because(leaving.reason).resulting(mark.number()));
  }

  private Outcome<DocumentFile> out(Officer officer, Outcome<Laid> laid, Leaving leaving) {
    if (laid instanceof Outcome.Refused<Laid> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    return released(officer, leaving)
        .map(mark -> new DocumentFile(leaving.format, bytes(laid.orThrow(), leaving, mark)));
  }

  private Outcome<ExportMark> released(Officer officer, Leaving leaving) {
    Outcome<ExportRelease> release = exports.release(officer, order(leaving));
    if (release instanceof Outcome.Refused<ExportRelease> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    if (release.orThrow() instanceof ExportRelease.Ask ask) {
      return Outcome.refused(DocumentRefusal.AGREEMENT_WANTED, ask.href());
    }
    ExportMark mark = ((ExportRelease.Free) release.orThrow()).mark();
    told(officer, leaving, mark);
    return Outcome.of(mark);
  }

  private byte[] bytes(Laid laid, Leaving leaving, ExportMark mark) {
    return switch (leaving.format) {
      case DOCX -> DocxFile.write(laid);
      case PDF ->
          PdfPress.print(
              laid,
              settings.fonts(),
              new PdfPress.About(
                  ZonedDateTime.ofInstant(clock.instant(), DocumentWriting.ZONE), mark.hidden()));
    };
  }

  private static ExportOrder order(Leaving leaving) {
    String id = Long.toString(leaving.document.id());
    return new ExportOrder(
        LIST,
        "文书",
        id,
        "/documents/" + id,
        List.of(DocumentTrail.object(leaving.document.id())),
        Purpose.RELIEF_CASE);
  }
}
