package org.relieflink.platform.document.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentAct;
import org.relieflink.platform.document.DocumentRefusal;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.document.NewScan;
import org.relieflink.platform.document.PaperScan;
import org.relieflink.platform.document.PaperScans;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.PaperFile;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredScans implements PaperScans {
  private final Documents documents;
  private final DocumentWriting writing;
  private final ScanRows rows;
  private final ReadPaper read;
  private final CheckDocument check;
  private final DocumentRules rules;
  private final HandOut handing;
  private final DocumentTrail trail;

  StoredScans(
      Documents documents,
      DocumentWriting writing,
      ScanRows rows,
      ReadPaper read,
      CheckDocument check,
      DocumentRules rules,
      HandOut handing,
      DocumentTrail trail) {
    this.documents = documents;
    this.writing = writing;
    this.rows = rows;
    this.read = read;
    this.check = check;
    this.rules = rules;
    this.handing = handing;
    this.trail = trail;
  }

  @Override
  @Transactional
  public Outcome<PaperScan> add(Officer officer, long id, NewScan scan) {
    writing.lockPaper(id);
    Document document = documents.find(officer, id).orElse(null);
    if (document == null) {
      return Outcome.refused(DocumentRefusal.UNKNOWN);
    }
    Optional<Refusal> no = unfit(officer, document, scan);
    return no.isPresent()
        ? new Outcome.Refused<>(no.get())
        : kept(officer, document, scan, Sm3.of(scan.body()));
  }

  /** The same again is the one that is there, and does not count once more. */
  private Outcome<PaperScan> kept(Officer officer, Document document, NewScan scan, String digest) {
    List<PaperScan> all = rows.of(document.id());
    Optional<PaperScan> there = same(all, scan, digest);
    if (there.isPresent()) {
      return Outcome.of(there.get());
    }
    int most = rules.scans().most();
    if (all.size() >= most) {
      return Outcome.refused(DocumentRefusal.SCANS_ENOUGH, most);
    }
    rows.add(officer, document, scan, digest);
    PaperScan added = same(rows.of(document.id()), scan, digest).orElseThrow();
    trail.added(officer, document.id(), added);
    return Outcome.of(added);
  }

  private static Optional<PaperScan> same(List<PaperScan> all, NewScan scan, String digest) {
    return all.stream()
        .filter(one -> one.kind() == scan.kind() && one.digest().equals(digest))
        .filter(one -> one.way().equals(scan.way()))
        .filter(one -> Objects.equals(one.servedOn(), scan.servedOn()))
        .findFirst();
  }

  private Optional<Refusal> unfit(Officer officer, Document document, NewScan scan) {
    if (!check.may(officer, DocumentAct.WRITE, document.whose())) {
      return Optional.of(Refusal.of(DocumentRefusal.NOT_FOR_ROLE));
    }
    if (!document.finished()) {
      return Optional.of(Refusal.of(DocumentRefusal.SCAN_TOO_EARLY));
    }
    Outcome<ReadPaper.Paper> opened = read.open(document);
    if (opened instanceof Outcome.Refused<ReadPaper.Paper> refused) {
      return Optional.of(refused.refusal());
    }
    return unusable(scan).or(() -> unserved(document, scan));
  }

  private Optional<Refusal> unusable(NewScan scan) {
    if (scan.body().length > largest()) {
      return Optional.of(Refusal.of(DocumentRefusal.SCAN_TOO_LARGE, largest() >> 20));
    }
    if (PaperFile.media(scan.body()).isEmpty()) {
      return Optional.of(Refusal.of(DocumentRefusal.SCAN_KIND_UNUSABLE));
    }
    return PaperFile.runs(scan.body())
        ? Optional.of(Refusal.of(DocumentRefusal.SCAN_RUNS))
        : Optional.empty();
  }

  /** A proof of service says how and when; a signed sheet says neither. */
  private Optional<Refusal> unserved(Document document, NewScan scan) {
    LocalDate day = scan.servedOn();
    if (scan.kind() == PaperScan.Kind.SIGNED) {
      return day == null && scan.way().isEmpty()
          ? Optional.empty()
          : Optional.of(Refusal.of(DocumentRefusal.SERVICE_UNUSABLE));
    }
    boolean known = ways().stream().anyMatch(one -> one.code().equals(scan.way()));
    return known && within(document, day)
        ? Optional.empty()
        : Optional.of(Refusal.of(DocumentRefusal.SERVICE_UNUSABLE));
  }

  private boolean within(Document document, @Nullable LocalDate day) {
    return day != null
        && !day.isBefore(DocumentWriting.day(document.last().at()))
        && !day.isAfter(writing.today());
  }

  @Override
  public List<PaperScan> of(Document document) {
    return rows.of(document.id());
  }

  @Override
  public Outcome<PaperScan.Opened> open(Officer officer, long id, long scan, String reason) {
    Document document = documents.find(officer, id).orElse(null);
    if (document == null) {
      return Outcome.refused(DocumentRefusal.UNKNOWN);
    }
    Optional<Refusal> no = handing.notInFull(officer, document, reason.strip());
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    return opened(officer, document, scan, reason);
  }

  private Outcome<PaperScan.Opened> opened(
      Officer officer, Document document, long scan, String reason) {
    long id = document.id();
    ScanRows.Stored stored = rows.find(id, scan).orElse(null);
    if (stored == null) {
      return Outcome.refused(DocumentRefusal.UNKNOWN);
    }
    return rows.body(id, stored)
        .map(body -> new PaperScan.Opened(stored.scan(), body))
        .map(opened -> handing.scanned(officer, document, reason, opened))
        .orElseGet(() -> Outcome.refused(DocumentRefusal.DESTROYED));
  }

  @Override
  public List<PaperScan.Way> ways() {
    return rules.scans().ways();
  }

  @Override
  public int largest() {
    return rules.scans().largest();
  }
}
